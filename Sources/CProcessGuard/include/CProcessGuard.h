#ifndef CPROCESSGUARD_H
#define CPROCESSGUARD_H

/// Forbids core dumps of this process and reading its memory through ptrace or /proc by other
/// processes of its user; 0 when the system, asked again, says that both hold.
int process_guard_forbid_dumps(void);

/// Whether both hold now: 1 or 0.
int process_guard_holds(void);

#endif
