#ifndef CPROCESSGUARD_H
#define CPROCESSGUARD_H

/// Forbids core dumps of this process and reading its memory through ptrace or /proc by other
/// processes of its user; 0 when the system, asked again, says that both hold.
int process_guard_forbid_dumps(void);

/// Whether both hold now: 1 or 0.
int process_guard_holds(void);

/// From now on buffers of 16 KiB and more are mapped by themselves: only the pages that are written
/// cost memory, and a freed one goes back to the system. 0 when the allocator takes it.
int process_guard_map_buffers(void);

#endif
