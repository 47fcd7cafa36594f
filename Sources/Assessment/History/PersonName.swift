import CanonicalBytes

/// The name of a person of the board; two names are one person when they differ only in case,
/// white space or Unicode form.
public struct PersonName: Sendable, CustomStringConvertible {
  /// The most bytes of UTF-8 that a name may have.
  public static let longest = 120

  /// In NFC, on one line, words parted by one space.
  public let text: String
  private let folded: String

  /// A name as a person typed it; `nil` when nothing is left of it, or it is too long or holds a
  /// character that no canonical string may hold.
  public init?(_ typed: String) {
    text = ShortText.normalised(typed, ignoresCase: false)
    folded = ShortText.normalised(typed, ignoresCase: true)
    guard (1...Self.longest).contains(text.utf8.count),
      CanonicalString.forbiddenScalar(in: text) == nil
    else { return nil }
  }

  /// The name.
  public var description: String { text }
}

extension PersonName: Hashable, Comparable {
  /// Whether both mean one person.
  public static func == (a: Self, b: Self) -> Bool { a.folded.utf8.elementsEqual(b.folded.utf8) }

  /// By the bytes of the name in lower case.
  public static func < (a: Self, b: Self) -> Bool {
    a.folded.utf8.lexicographicallyPrecedes(b.folded.utf8)
  }

  /// Feeds the name in lower case.
  public func hash(into hasher: inout Hasher) {
    for byte in folded.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8(0xFF))
  }
}
