/// A moment of the history to the second, in UTC.
public struct ActTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// `yyyy-mm-ddThh:mm:ssZ`.
  public let text: String

  /// A moment as a history has it; `nil` unless it is a real one in exactly this form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      IdentifierForm.isDate(String(decoding: bytes[..<10], as: UTF8.self)),
      Self.number(bytes[11..<13], below: 24), Self.number(bytes[14..<16], below: 60),
      Self.number(bytes[17..<19], below: 60)
    else { return nil }
    self.text = text
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Bool {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } < limit
  }

  /// The day, `yyyy-mm-dd`.
  public var day: String { String(text.prefix(10)) }

  /// The earlier moment first.
  public static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  /// The moment as written.
  public var description: String { text }
}
