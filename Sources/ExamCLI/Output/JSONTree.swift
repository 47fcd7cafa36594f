import CanonicalBytes

/// A canonical document inside another JSON document.
struct JSONTree: Encodable {
  private let json: CanonicalJSON

  init(_ json: CanonicalJSON) { self.json = json }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch json {
    case .object(let members): try container.encode(members.mapValues(JSONTree.init))
    case .array(let elements): try container.encode(elements.map(JSONTree.init))
    case .string(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .bool(let flag): try container.encode(flag)
    }
  }
}
