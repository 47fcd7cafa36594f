/// What the kernel says of a console; `nil` where nobody could ask.
struct ConsoleFacts: Hashable, Sendable {
  /// The number of the console in front.
  var front: Int?
  /// Whether an attempt to bring another console to the front failed.
  var isSwitchingLocked: Bool?
  /// How many keys of its keymap switch, restart, hold or scroll it.
  var openKeys: Int?
  /// Whether its keyboard gives UTF-8.
  var isKeyboardUTF8: Bool?
  /// The characters that its font can show.
  var characters: Set<UInt16>?

  /// The facts about no console at all.
  static let none = ConsoleFacts()
}
