/// The lines of a text that are prose, with code spans hidden.
enum ProseLines {
  /// Stands for hidden code.
  static let hidden: Unicode.Scalar = "\u{FFFC}"

  /// One array of scalars a line; a line of a table or of fenced code is empty.
  static func lines(_ text: LintText) -> [[Unicode.Scalar]] {
    var isFenced = false
    return text.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      line in
      let scalars = Array(line)
      guard text.kind != .plain else { return scalars }
      if text.kind == .rich {
        if scalars.starts(with: Array("```".unicodeScalars)) {
          isFenced.toggle()
          return []
        }
        if isFenced || scalars.first == "|" { return [] }
      }
      return withoutCode(scalars)
    }
  }

  private static func withoutCode(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let marks = line.indices.filter {
      line[$0] == "`" && ($0 == 0 || line[$0 - 1] != "\\")
    }
    guard marks.count > 1 else { return line }
    var result = line
    for pair in stride(from: 0, to: marks.count - 1, by: 2) {
      for index in marks[pair]...marks[pair + 1] { result[index] = hidden }
    }
    return result
  }
}
