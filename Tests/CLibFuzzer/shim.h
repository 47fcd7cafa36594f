#pragma once
#include <stddef.h>
#include <stdint.h>

/* FuzzerInterface.h of LLVM: runs `callback` on inputs until its arguments say that it is enough. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
