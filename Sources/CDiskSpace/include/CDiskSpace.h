#ifndef CDISKSPACE_H
#define CDISKSPACE_H

#include <sys/types.h>

/// Allocates `bytes` of disk from `offset` on without changing the file's length, as Linux's
/// fallocate with FALLOC_FL_KEEP_SIZE; 0, or the error number.
int disk_space_keep(int descriptor, off_t offset, off_t bytes);

#endif
