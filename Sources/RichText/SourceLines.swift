import TextScreen

/// The lines of a source, freed from what no terminal should get.
enum SourceLines {
  /// At least one; tabs become spaces.
  static func of(_ source: String) -> [String] {
    source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { TextFlow.printable(String($0)) }
  }
}

extension StringProtocol {
  /// Without the spaces at both ends.
  var trimmed: SubSequence {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }

  var isBlank: Bool { allSatisfy { $0 == " " } }
}
