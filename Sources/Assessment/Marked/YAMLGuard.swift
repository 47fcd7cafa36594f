/// Looks at YAML text before it is parsed, for what would make parsing expensive.
///
/// A name that stands both after `&` and after `*` is an anchor with an alias; comparing keys
/// made of nested aliases takes exponential time.
enum YAMLGuard {
  /// The first problem.
  static func problem(
    in text: String, deepest: Int
  ) -> (code: DiagnosticCode, line: Int, facts: [String: String])? {
    var anchors: Set<[UInt8]> = []
    var aliases: [(name: [UInt8], line: Int)] = []
    var lineNumber = 0
    var depth = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lineNumber += 1
      let bytes = Array(line)
      for index in bytes.indices where index == 0 || opens(bytes[index - 1]) {
        switch bytes[index] {
        case UInt8(ascii: "&"): anchors.insert(name(in: bytes, after: index))
        case UInt8(ascii: "*"): aliases.append((name(in: bytes, after: index), lineNumber))
        default: break
        }
      }
      depth += bytes.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
      depth -= min(depth, bytes.count { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}") })
      if depth > 8 * deepest || indicators(bytes) > deepest {
        return (.brokenYAML, lineNumber, ["value": "nested too deeply"])
      }
    }
    let alias = aliases.first { !$0.name.isEmpty && anchors.contains($0.name) }
    return alias.map { (.yamlAlias, $0.line, [:]) }
  }

  /// How many list or key marks (`- `, `? `) a line begins with: each nests one deeper.
  private static func indicators(_ line: [UInt8]) -> Int {
    var count = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "?"): count += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return count
      }
    }
    return line.contains(UInt8(ascii: " ")) ? count : 0
  }

  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private static func name(in line: [UInt8], after index: Int) -> [UInt8] {
    Array(
      line[(index + 1)...].prefix { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      })
  }
}
