import Interchange

/// What the bytes of a document say before it is parsed.
enum XMLDeclaration {
  /// Whether the document says that it is UTF-8, or says nothing.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    // A NUL among the first four bytes: UTF-16 or UTF-32 without a mark.
    if bytes.prefix(4).contains(0) { return false }
    guard let name = encoding(bytes) else { return true }
    return name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii"
  }

  /// The encoding named in the declaration, in small letters.
  static func encoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256)
    guard head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E) else {
      return nil
    }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard let range = declaration.firstRange(of: "encoding") else { return nil }
    let rest = declaration[range.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return rest.dropFirst().prefix { $0 != quote }.lowercased()
  }

  /// Whether an element has more attributes than it may; libxml2 compares each with all others.
  static func hasCrowdedTag(_ bytes: [UInt8]) -> Bool {
    var isInTag = false
    var equals = 0
    var previous: UInt8 = 0
    for byte in bytes where byte != 0 {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        equals = 0
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "="):
        equals &+= 1
        if isInTag, equals > ImportLimits.attributes { return true }
      // Comments, CDATA and instructions have no attributes.
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        if previous == UInt8(ascii: "<") { isInTag = false }
      default: break
      }
      previous = byte
    }
    return false
  }
}
