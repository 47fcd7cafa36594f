/// What a body must be before it is decoded: a decoder passes over what it does not look for, and
/// takes things that may be read in two ways.
enum WireJSON {
  /// How deep objects and lists of a message may nest.
  static let deepest = 8

  /// Whether `body` is one JSON object in UTF-8 (RFC 8259), begins with its brace, nests no deeper
  /// than ``deepest`` and has no name twice in one object, names being spelt without escapes.
  static func isPlain(_ body: [UInt8]) -> Bool {
    guard body.first == UInt8(ascii: "{"), String(validating: body, as: UTF8.self) != nil else {
      return false
    }
    var scan = Scan(body)
    return scan.takeValue(depth: 0) && scan.isAtEnd
  }

  /// Passes over the bytes of a document; every step says whether it may be there.
  private struct Scan {
    private let body: [UInt8]
    private var place = 0

    init(_ body: [UInt8]) { self.body = body }

    var isAtEnd: Bool { place == body.count }

    /// A value with the white space around it.
    mutating func takeValue(depth: Int) -> Bool {
      skipSpace()
      defer { skipSpace() }
      guard place < body.count else { return false }
      switch body[place] {
      case UInt8(ascii: "{"): return depth < WireJSON.deepest && takeObject(depth: depth + 1)
      case UInt8(ascii: "["): return depth < WireJSON.deepest && takeList(depth: depth + 1)
      case UInt8(ascii: "\""): return takeString() != nil
      case UInt8(ascii: "t"): return take("true")
      case UInt8(ascii: "f"): return take("false")
      case UInt8(ascii: "n"): return take("null")
      default: return takeNumber()
      }
    }

    private mutating func takeObject(depth: Int) -> Bool {
      place += 1
      skipSpace()
      if take("}") { return true }
      var names: Set<ArraySlice<UInt8>> = []
      repeat {
        skipSpace()
        guard let name = takeString(), !name.contains(UInt8(ascii: "\\")),
          names.insert(name).inserted
        else { return false }
        skipSpace()
        guard take(":"), takeValue(depth: depth) else { return false }
      } while take(",")
      return take("}")
    }

    private mutating func takeList(depth: Int) -> Bool {
      place += 1
      skipSpace()
      if take("]") { return true }
      repeat {
        guard takeValue(depth: depth) else { return false }
      } while take(",")
      return take("]")
    }

    /// What stands between the quotes.
    private mutating func takeString() -> ArraySlice<UInt8>? {
      guard take("\"") else { return nil }
      let start = place
      while place < body.count, body[place] >= 0x20 {
        if take("\"") { return body[start..<(place - 1)] }
        if take("\\") {
          guard takeEscape() else { return nil }
        } else {
          place += 1
        }
      }
      return nil
    }

    /// What follows a backslash; both halves of a pair of surrogates.
    private mutating func takeEscape() -> Bool {
      guard take("u") else {
        defer { place += 1 }
        return place < body.count && "\"\\/bfnrt".utf8.contains(body[place])
      }
      guard let unit = takeUnit() else { return false }
      guard (0xD800..<0xE000).contains(unit) else { return true }
      guard unit < 0xDC00, take("\\u"), let low = takeUnit() else { return false }
      return (0xDC00..<0xE000).contains(low)
    }

    private mutating func takeUnit() -> UInt32? {
      let digits = body[place...].prefix(4)
      place += digits.count
      guard digits.count == 4,
        digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
      else { return nil }
      return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func takeNumber() -> Bool {
      _ = take("-")
      guard take("0") || takeDigits() else { return false }
      if take("."), !takeDigits() { return false }
      guard take("e") || take("E") else { return true }
      _ = take("+") || take("-")
      return takeDigits()
    }

    private mutating func takeDigits() -> Bool {
      let start = place
      while place < body.count, (0x30...0x39).contains(body[place]) { place += 1 }
      return place > start
    }

    private mutating func skipSpace() {
      while place < body.count, " \t\n\r".utf8.contains(body[place]) { place += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard body.count - place >= count,
        (0..<count).allSatisfy({ body[place + $0] == text.utf8Start[$0] })
      else { return false }
      place += count
      return true
    }
  }
}
