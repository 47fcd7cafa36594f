import Glibc
import Synchronization
import TextScreen

/// Outside the enum, because a signal handler may capture nothing.
private let changed = Atomic<Bool>(false)

/// The size of the terminal's window. Curses follows a window to any size, and would take gigabytes
/// for one of 10000x10000; here a window counts as no larger than ``most``.
enum WindowChange {
  /// The largest window that is used to its edges: columns and rows.
  static let most: (columns: UInt16, rows: UInt16) = (500, 200)

  /// Notes every change of the window instead of curses.
  static func watch() {
    signal(SIGWINCH) { _ in changed.store(true, ordering: .relaxed) }
  }

  /// While `isOn`, curses takes ``most`` for the size of a larger window behind `output`.
  static func limit(_ output: UnsafeMutablePointer<FILE>?, _ isOn: Bool) {
    guard let size = size(output), size.ws_col > most.columns || size.ws_row > most.rows else {
      return
    }
    for (name, count) in [
      ("COLUMNS", min(size.ws_col, most.columns)), ("LINES", min(size.ws_row, most.rows)),
    ] {
      if isOn { setenv(name, String(count), 1) } else { unsetenv(name) }
    }
  }

  /// The size that curses has to be told after a change, once.
  static func news(_ output: UnsafeMutablePointer<FILE>?) -> Size? {
    guard changed.exchange(false, ordering: .relaxed), let size = size(output),
      size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return Size(
      columns: Int(min(size.ws_col, most.columns)), rows: Int(min(size.ws_row, most.rows)))
  }

  private static func size(_ output: UnsafeMutablePointer<FILE>?) -> winsize? {
    guard let output else { return nil }
    var size = winsize()
    return ioctl(fileno(output), UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
