import CanonicalBytes

extension NaiveJSON {
  /// The document that these bytes are, when they are its one canonical spelling.
  static func canonical(_ bytes: [UInt8]) -> CanonicalJSON? {
    guard let json = NaiveJSON(bytes), let value = json.canonicalValue(depth: 0) else { return nil }
    return Array(json.spelling.utf8) == bytes ? value : nil
  }

  private func canonicalValue(depth: Int) -> CanonicalJSON? {
    guard depth <= CanonicalJSON.deepest else { return nil }
    switch self {
    case .object(let members):
      var values: [String: CanonicalJSON] = [:]
      var last = ""
      for member in members {
        let isWord = member.name.wholeMatch(of: /[a-z][a-z0-9_]*/.asciiOnlyWordCharacters()) != nil
        guard isWord, last.utf8.lexicographicallyPrecedes(member.name.utf8),
          let value = member.value.canonicalValue(depth: depth + 1)
        else { return nil }
        last = member.name
        values[last] = value
      }
      return .object(values)
    case .array(let elements):
      let values = elements.compactMap { $0.canonicalValue(depth: depth + 1) }
      return values.count == elements.count ? .array(values) : nil
    case .string(let text):
      let isAllowed = CanonicalString.forbiddenScalar(in: text) == nil
      return isAllowed && CanonicalString.isNFC(text) ? .string(text) : nil
    case .number(let number):
      guard let value = Int(number), (0...CanonicalJSON.largestInteger).contains(value) else {
        return nil
      }
      return .integer(value)
    case .bool(let flag): return .bool(flag)
    case .null: return nil
    }
  }

  /// The shortest way to write it, with no escape that is not needed.
  private var spelling: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\"\($0.name)\":\($0.value.spelling)" }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.spelling).joined(separator: ",") + "]"
    case .string(let text):
      "\""
        + text.unicodeScalars.map { scalar in
          switch scalar {
          case "\"": "\\\""
          case "\\": "\\\\"
          case "\n": "\\n"
          default: String(scalar)
          }
        }.joined() + "\""
    case .number(let number): Int(number).map { String($0) } ?? ""
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }
}
