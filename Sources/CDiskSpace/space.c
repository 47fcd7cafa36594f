#define _GNU_SOURCE
#include "CDiskSpace.h"

#include <errno.h>
#include <fcntl.h>

int disk_space_keep(int descriptor, off_t offset, off_t bytes) {
  int result;
  do result = fallocate(descriptor, FALLOC_FL_KEEP_SIZE, offset, bytes);
  while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : errno;
}
