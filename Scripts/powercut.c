/* Records what a program writes and syncs below one folder, for Scripts/powercut.
 *
 * KHOATHI_RECORD_UNDER names the folder, KHOATHI_RECORD_TO the record. A record is a row of
 * { u8 operation, i32 file, i64 offset, u32 length } in the machine's order and `length` bytes:
 *   O open or create: the path below the folder    W write at offset    T truncate to offset
 *   S fsync or fdatasync    U unlink: the path
 * `file` counts openings; syncing an opened folder makes its names durable. The real call and its
 * row stand under one lock, so that rows are in the order of the calls.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { most = 4096 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int32_t opened[most];
static int32_t openings;
static int record = -1;
static const char *under;

static void put(const void *bytes, size_t count) {
  const char *rest = bytes;
  while (count > 0) {
    long done = syscall(SYS_write, record, rest, count);
    if (done <= 0) abort();
    rest += done;
    count -= (size_t)done;
  }
}

static void row(char operation, int32_t file, int64_t offset, const void *bytes, size_t count) {
  char head[17];
  uint32_t length = (uint32_t)count;
  head[0] = operation;
  memcpy(head + 1, &file, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  put(head, sizeof head);
  put(bytes, count);
}

/* The part of a path below the folder; NULL elsewhere. */
static const char *below(const char *path) {
  if (record < 0) {
    const char *to = getenv("KHOATHI_RECORD_TO");
    under = getenv("KHOATHI_RECORD_UNDER");
    if (!to || !under) return NULL;
    record = (int)syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (record < 0) abort();
  }
  size_t length = strlen(under);
  if (strncmp(path, under, length) != 0) return NULL;
  return path[length] == '/' ? path + length + 1 : path[length] == 0 ? "." : NULL;
}

static int begin(int descriptor, const char *path) {
  const char *name = descriptor >= 0 && path ? below(path) : NULL;
  if (name && descriptor < most) {
    opened[descriptor] = ++openings;
    row('O', openings, 0, name, strlen(name));
  }
  return descriptor;
}

static int32_t file(int descriptor) {
  return descriptor >= 0 && descriptor < most ? opened[descriptor] : 0;
}

static int take(int at, const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&lock);
  int descriptor = (int)syscall(SYS_openat, at, path, flags, mode);
  begin(descriptor, path);
  pthread_mutex_unlock(&lock);
  return descriptor;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) { MODE(flags) return take(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return take(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return take(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return take(at, path, flags, mode); }

int close(int descriptor) {
  pthread_mutex_lock(&lock);
  if (file(descriptor)) opened[descriptor] = 0;
  int result = (int)syscall(SYS_close, descriptor);
  pthread_mutex_unlock(&lock);
  return result;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  pthread_mutex_lock(&lock);
  ssize_t done = syscall(SYS_write, descriptor, bytes, count);
  /* After the call the end of what was written is where the file stands, appended or not. */
  if (file(descriptor) && done > 0) {
    int64_t end = syscall(SYS_lseek, descriptor, 0L, SEEK_CUR);
    row('W', file(descriptor), end - done, bytes, (size_t)done);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  pthread_mutex_lock(&lock);
  ssize_t done = syscall(SYS_pwrite64, descriptor, bytes, count, offset);
  if (file(descriptor) && done > 0) row('W', file(descriptor), offset, bytes, (size_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return pwrite64(descriptor, bytes, count, offset);
}

int ftruncate64(int descriptor, off64_t length) {
  pthread_mutex_lock(&lock);
  int result = (int)syscall(SYS_ftruncate, descriptor, length);
  if (file(descriptor) && result == 0) row('T', file(descriptor), length, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

static int sync_one(long call, int descriptor) {
  pthread_mutex_lock(&lock);
  int result = (int)syscall(call, descriptor);
  if (file(descriptor) && result == 0) row('S', file(descriptor), 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int fsync(int descriptor) { return sync_one(SYS_fsync, descriptor); }
int fdatasync(int descriptor) { return sync_one(SYS_fdatasync, descriptor); }

int unlink(const char *path) {
  pthread_mutex_lock(&lock);
  int result = (int)syscall(SYS_unlink, path);
  const char *name = result == 0 ? below(path) : NULL;
  if (name) row('U', 0, 0, name, strlen(name));
  pthread_mutex_unlock(&lock);
  return result;
}
