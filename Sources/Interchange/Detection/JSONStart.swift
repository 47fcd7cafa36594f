/// Tells JSON from texts that begin with a bracket.
enum JSONStart {
  /// JSON, an H5P member, or `nil` for something else.
  static func detect(_ text: Substring) -> Detected? {
    let bytes = Array(text.utf8.prefix(4096)).filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }
    guard bytes.count >= 2 else { return nil }
    let opens = bytes[0]
    let next = bytes[1]
    let isObject = opens == UInt8(ascii: "{") && next == UInt8(ascii: "\"") && hasMember(bytes)
    let isArray =
      opens == UInt8(ascii: "[") && (next == UInt8(ascii: "{") || next == UInt8(ascii: "\""))
    guard isObject || isArray else { return nil }
    if bytes.contains(Array("\"mainLibrary\"".utf8)) { return .foreign(.h5p) }
    return .format(.json)
  }

  /// Whether the first string is followed by a colon: `{"a":`, not GIFT's `{"a" …}`.
  private static func hasMember(_ bytes: [UInt8]) -> Bool {
    guard let close = bytes.dropFirst(2).firstIndex(of: UInt8(ascii: "\"")) else { return false }
    return close &+ 1 >= bytes.count || bytes[close &+ 1] == UInt8(ascii: ":")
  }
}
