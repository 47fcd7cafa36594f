import CanonicalBytes

/// Canonical JSON is what a second reader finds canonical, and is its own re-encoding.
enum CanonicalCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    let naive = NaiveJSON.canonical(bytes)
    switch Result(catching: { () throws(CanonicalError) in try CanonicalJSON(decoding: bytes) }) {
    case .success(let document):
      try demand((try? document.encoded()) == bytes, "taken, but its re-encoding differs")
      try demand(naive == document, "a second reader does not find these bytes canonical")
      return "document"
    case .failure(let refusal):
      try demand(naive == nil, "refused (\(refusal)), though a second reader finds it canonical")
      switch refusal {
      case .syntax(let offset), .notCanonical(let offset):
        try demand((0...bytes.count).contains(offset), "the refusal's offset is not of these bytes")
      case .key, .string, .integer, .depth, .field, .unknownField: break
      }
      return nil
    }
  }
}
