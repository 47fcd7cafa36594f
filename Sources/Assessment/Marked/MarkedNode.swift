/// A node of an authored file with the line it begins on.
struct MarkedNode {
  enum Content {
    case scalar(String)
    case list([MarkedNode])
    case mapping([MarkedMember])
  }

  var line: Int
  var content: Content

  var scalar: String? { if case .scalar(let text) = content { text } else { nil } }
  var list: [MarkedNode]? { if case .list(let nodes) = content { nodes } else { nil } }
  var mapping: [MarkedMember]? { if case .mapping(let members) = content { members } else { nil } }
}

/// One key of a mapping and its value.
struct MarkedMember {
  var key: String
  var line: Int
  var value: MarkedNode
}
