import CanonicalBytes

/// JSON on one line for texts that canonical bytes refuse, such as absurd responses.
enum JSONLine {
  /// Control characters are escaped; members stand in byte order of their names.
  static func text(_ json: CanonicalJSON) -> String {
    switch json {
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return "{" + sorted.map { "\(quoted($0.key)):\(text($0.value))" }.joined(separator: ",") + "}"
    case .array(let elements): return "[" + elements.map(text).joined(separator: ",") + "]"
    case .string(let string): return quoted(string)
    case .integer(let integer): return "\(integer)"
    case .bool(let bool): return bool ? "true" : "false"
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: text += "\\\(scalar)"
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
