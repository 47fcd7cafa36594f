#include "CProcessGuard.h"

#include <sys/prctl.h>
#include <sys/resource.h>

int process_guard_holds(void) {
  struct rlimit limit;
  if (prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0) return 0;
  return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
}

int process_guard_forbid_dumps(void) {
  const struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return -1;
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return -1;
  return process_guard_holds() ? 0 : -1;
}
