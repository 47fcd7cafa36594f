/// Writes canonical bytes; refuses what the subset does not allow.
struct CanonicalEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: CanonicalJSON, depth: Int) throws(CanonicalError) {
    guard depth <= CanonicalJSON.deepest else { throw .depth(limit: CanonicalJSON.deepest) }
    switch value {
    case .object(let members): try append(members, depth: depth)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try append(element, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): try append(text)
    case .integer(let number):
      guard (0...CanonicalJSON.largestInteger).contains(number) else { throw .integer(number) }
      bytes += String(number).utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    }
  }

  private mutating func append(
    _ members: [String: CanonicalJSON], depth: Int
  ) throws(CanonicalError) {
    bytes.append(UInt8(ascii: "{"))
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, member) in sorted.enumerated() {
      guard Self.isKey(member.key) else { throw .key(member.key) }
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      bytes += member.key.utf8
      bytes.append(UInt8(ascii: "\""))
      bytes.append(UInt8(ascii: ":"))
      try append(member.value, depth: depth + 1)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ text: String) throws(CanonicalError) {
    try CanonicalString.check(text)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  static func isKey(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
  }
}
