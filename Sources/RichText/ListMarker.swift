/// What makes a line the item of a list: `- ` or `1. ` at its very start, with text behind it.
struct ListMarker {
  /// `nil` for a dash.
  let number: Int?
  let text: Substring

  init?(_ line: String) {
    if line.hasPrefix("- ") {
      number = nil
      text = line.dropFirst(2).trimmed
    } else {
      let digits = line.prefix(3).prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      guard let value = Int(digits), digits.first != "0", rest.hasPrefix(". ") else { return nil }
      number = value
      text = rest.dropFirst(2).trimmed
    }
    if text.isEmpty { return nil }
  }

  /// Whether `line` goes on with the item above it: indented, and no item itself.
  static func continues(_ line: String) -> Bool {
    line.hasPrefix("  ") && !line.isBlank && ListMarker(String(line.trimmed)) == nil
  }
}
