#ifndef CPROCESSGUARD_H
#define CPROCESSGUARD_H

/// Forbids core dumps of this process and reading its memory through ptrace or /proc by other
/// processes of its user; 0 when both hold from now on.
int process_guard_forbid_dumps(void);

#endif
