/// What a body must be before it is decoded: things that a decoder takes and may read in two ways.
enum WireJSON {
  /// How deep objects and lists of a message may nest.
  static let deepest = 8

  /// Whether `body` is UTF-8 without controls, begins an object, nests no deeper than ``deepest``
  /// and has no name twice in one object, names being spelt without escapes.
  ///
  /// Whether it is JSON at all is for the decoder to say.
  static func isPlain(_ body: [UInt8]) -> Bool {
    guard body.first == UInt8(ascii: "{"), String(validating: body, as: UTF8.self) != nil,
      body.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
    else { return false }
    var scan = Scan()
    var place = 0
    while place < body.count {
      guard scan.take(body, at: &place) else { return false }
    }
    return true
  }

  /// The objects and lists that are open, and the names seen in each.
  private struct Scan {
    /// `nil` for a list.
    private var names: [Set<[UInt8]>?] = []
    private var expectsName = false

    mutating func take(_ body: [UInt8], at place: inout Int) -> Bool {
      let byte = body[place]
      place += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        names.append(byte == UInt8(ascii: "{") ? [] : nil)
        expectsName = byte == UInt8(ascii: "{")
        return names.count <= WireJSON.deepest
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        expectsName = false
        return names.popLast() != nil
      case UInt8(ascii: ","): expectsName = names.last.map { $0 != nil } ?? false
      case UInt8(ascii: ":"): expectsName = false
      case UInt8(ascii: "\""): return string(body, at: &place)
      default: break
      }
      return true
    }

    /// Passes the string that begins at `place`, its opening quote taken.
    private mutating func string(_ body: [UInt8], at place: inout Int) -> Bool {
      let start = place
      var hasEscape = false
      while place < body.count, body[place] != UInt8(ascii: "\"") {
        let isEscape = body[place] == UInt8(ascii: "\\")
        hasEscape = hasEscape || isEscape
        place += isEscape ? 2 : 1
      }
      guard place < body.count else { return false }
      place += 1
      guard expectsName, let last = names.indices.last else { return true }
      let isNew = names[last]?.insert(Array(body[start..<(place - 1)])).inserted ?? false
      return isNew && !hasEscape
    }
  }
}
