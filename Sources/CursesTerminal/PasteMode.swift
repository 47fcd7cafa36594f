import CNcurses

/// The mode in which a terminal marks pasted text, so that none of it counts as keys.
///
/// Terminals that do not know it ignore what asks for it.
enum PasteMode {
  /// Numbers of the two marks, above those of all other keys.
  static let begin = KEY_MAX + 200
  static let end = KEY_MAX + 201
  /// The most characters taken from one paste.
  static let most = 65_536
  /// How long the rest of a paste may take to come, in milliseconds.
  static let patience: Int32 = 500

  /// Turns the mode on or off at the terminal behind `output`.
  static func set(_ isOn: Bool, _ output: UnsafeMutablePointer<FILE>?) {
    guard let output else { return }
    if isOn {
      define_key("\u{1B}[200~", begin)
      define_key("\u{1B}[201~", end)
    }
    fputs(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l", output)
    fflush(output)
  }
}
