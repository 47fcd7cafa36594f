// libarchive 3 (BSD-2-Clause), linked dynamically: ZIP files.
#include <archive.h>
#include <archive_entry.h>
