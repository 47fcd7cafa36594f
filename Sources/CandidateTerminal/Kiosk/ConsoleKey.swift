/// What the entries of a console's keymap stand for, as `linux/keyboard.h` numbers them.
enum ConsoleKey {
  /// The entry of a key that does nothing, and of a keymap that is not there.
  static let hole: UInt16 = 0x0200
  static let noKeymap: UInt16 = 0x027F

  /// Entries that show registers, memory and tasks (2–4), bring the last console back (6), hold and
  /// scroll the screen (9–11), restart the machine (12), call for a secure console (15), go to the
  /// next one (16–17) or ask for a new one (18).
  private static let special: Set<UInt16> = [2, 3, 4, 6, 9, 10, 11, 12, 15, 16, 17, 18]

  /// Whether `entry` leads out of the terminal or stops it.
  static func isOpen(_ entry: UInt16) -> Bool {
    switch entry >> 8 {
    case 5: true  // One console by its number.
    case 2: special.contains(entry & 0xFF)
    default: false
    }
  }
}
