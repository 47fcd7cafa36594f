import CanonicalBytes

/// A second reader of JSON, written apart from the first: RFC 8259 to the letter, with every member
/// in its order, also when its name comes twice.
indirect enum NaiveJSON {
  struct Member {
    let name: String
    let value: NaiveJSON
  }

  case object([Member])
  case array([NaiveJSON])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// The document; `nil` for anything else, for lone surrogates and for more than 200 levels.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var reader = NaiveReader(bytes)
    reader.space()
    guard let value = reader.value(depth: 0) else { return nil }
    reader.space()
    guard reader.isAtEnd else { return nil }
    self = value
  }

  /// How many objects and lists lie in each other.
  var depth: Int {
    switch self {
    case .object(let members): 1 + (members.map(\.value.depth).max() ?? 0)
    case .array(let elements): 1 + (elements.map(\.depth).max() ?? 0)
    case .string, .number, .bool, .null: 0
    }
  }

  /// Whether an object has two members of the same name, byte for byte.
  var hasTwins: Bool {
    switch self {
    case .object(let members):
      Set(members.map { Array($0.name.utf8) }).count < members.count
        || members.contains { $0.value.hasTwins }
    case .array(let elements): elements.contains { $0.hasTwins }
    case .string, .number, .bool, .null: false
    }
  }

  /// Whether everything that `told` says stands here too: members may be missing there, values may
  /// not differ.
  func bears(_ told: NaiveJSON) -> Bool {
    switch (self, told) {
    case (.object(let own), .object(let members)):
      members.allSatisfy { member in
        own.contains { Self.same($0.name, member.name) && $0.value.bears(member.value) }
      }
    case (.array(let own), .array(let elements)):
      own.count == elements.count && zip(own, elements).allSatisfy { $0.bears($1) }
    case (.string(let own), .string(let text)): Self.same(own, text)
    case (.number(let own), .number(let number)): Double(own) == Double(number)
    case (.bool(let own), .bool(let flag)): own == flag
    case (.null, .null): true
    case (.object, _), (.array, _), (.string, _), (.number, _), (.bool, _), (.null, _): false
    }
  }

  private static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
