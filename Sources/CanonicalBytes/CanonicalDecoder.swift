/// Reads canonical bytes strictly: any spelling that the encoder would not write is refused.
struct CanonicalDecoder {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(CanonicalError) -> CanonicalJSON {
    let value = try value(depth: 0)
    guard position == bytes.count else { throw .syntax(offset: position) }
    let again = try value.encoded()
    guard again == bytes else {
      let same = zip(again, bytes).prefix { $0 == $1 }
      throw .notCanonical(offset: same.count)
    }
    return value
  }

  private mutating func value(depth: Int) throws(CanonicalError) -> CanonicalJSON {
    guard depth <= CanonicalJSON.deepest else { throw .depth(limit: CanonicalJSON.deepest) }
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case .some(0x30...0x39): return .integer(try integer())
    default: throw .syntax(offset: position)
    }
  }

  private mutating func object(depth: Int) throws(CanonicalError) -> CanonicalJSON {
    position += 1
    var members: [String: CanonicalJSON] = [:]
    while !skip(UInt8(ascii: "}")) {
      if !members.isEmpty { try expect(UInt8(ascii: ",")) }
      let start = position
      let name = try string()
      try expect(UInt8(ascii: ":"))
      let member = try value(depth: depth + 1)
      guard members.updateValue(member, forKey: name) == nil else {
        throw .notCanonical(offset: start)
      }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(CanonicalError) -> CanonicalJSON {
    position += 1
    var elements: [CanonicalJSON] = []
    while !skip(UInt8(ascii: "]")) {
      if !elements.isEmpty { try expect(UInt8(ascii: ",")) }
      elements.append(try value(depth: depth + 1))
    }
    return .array(elements)
  }

  private mutating func string() throws(CanonicalError) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
    var text = Array(bytes[start..<position])
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else {
          throw .syntax(offset: start)
        }
        return valid
      case UInt8(ascii: "\\"): text.append(try escape())
      default: text.append(byte)
      }
    }
    throw .syntax(offset: position)
  }

  private mutating func escape() throws(CanonicalError) -> UInt8 {
    guard let escaped = peek else { throw .syntax(offset: position) }
    position += 1
    switch escaped {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return escaped
    case UInt8(ascii: "n"): return 0x0A
    default: throw .syntax(offset: position - 1)
    }
  }

  private mutating func integer() throws(CanonicalError) -> Int {
    let start = position
    var number = 0
    while let digit = peek, (0x30...0x39).contains(digit) {
      guard number <= CanonicalJSON.largestInteger / 10 else { throw .syntax(offset: start) }
      number = number * 10 + Int(digit - 0x30)
      position += 1
    }
    return number
  }

  private mutating func word(
    _ word: StaticString, _ value: CanonicalJSON
  ) throws(CanonicalError) -> CanonicalJSON {
    for byte in word.description.utf8 { try expect(byte) }
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(CanonicalError) {
    guard skip(byte) else { throw .syntax(offset: position) }
  }
}
