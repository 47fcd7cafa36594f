/// One thing that keeps a candidate inside the terminal. The names are part of the JSON.
enum KioskSetting: String, Hashable, Sendable, CaseIterable {
  /// Ctrl-Alt-Fn brings no other console to the front.
  case consoleSwitching = "console_switching"
  /// No key of the console's keymap switches, restarts, holds or scrolls it.
  case consoleKeys = "console_keys"
  /// No login prompt waits on the other virtual terminals.
  case virtualTerminals = "virtual_terminals"
  /// No login prompt is started on a console or a serial line.
  case getty
  /// No root shell waits on a console.
  case debugShell = "debug_shell"
  /// No desktop is started.
  case desktop
  /// The kernel's emergency keys are off.
  case sysRq = "sysrq"
  /// Ctrl-Alt-Del restarts nothing, however often it is pressed.
  case ctrlAltDel = "ctrl_alt_del"
  /// No program can type into the console.
  case tiocsti
  /// Kernel messages stay off the screen.
  case kernelMessages = "kernel_messages"
  /// No mouse pastes into the console.
  case mousePaste = "mouse_paste"
  /// No program's memory is written to disk when it crashes.
  case coreDumps = "core_dumps"
  /// A crash opens no backtracer on the screen.
  case backtrace
  /// The terminal runs as a user who can do nothing else.
  case user
  /// The terminal comes back, always and at every start of the machine.
  case respawn
  /// The terminal is started without a shell, on a console of its own.
  case noShell = "no_shell"
  /// The console is put in order and locked before each start, and after each end.
  case consoleRestored = "console_restored"
  /// The terminal is there now, with no other program on a console.
  case running
  /// The console speaks UTF-8.
  case utf8
  /// The console's font has every Vietnamese letter and every sign of the screens.
  case font
}
