/// Figures five rows high, for what people read from a distance.
package enum LargeFigures {
  private static let shapes: [Character: [String]] = [
    "0": ["███", "█ █", "█ █", "█ █", "███"], "1": [" █ ", "██ ", " █ ", " █ ", "███"],
    "2": ["███", "  █", "███", "█  ", "███"], "3": ["███", "  █", "███", "  █", "███"],
    "4": ["█ █", "█ █", "███", "  █", "  █"], "5": ["███", "█  ", "███", "  █", "███"],
    "6": ["███", "█  ", "███", "█ █", "███"], "7": ["███", "  █", "  █", "  █", "  █"],
    "8": ["███", "█ █", "███", "█ █", "███"], "9": ["███", "█ █", "███", "  █", "███"],
  ]

  /// The rows of `text`, each cell two columns wide; the text itself when it is not all figures.
  package static func lines(_ text: String) -> [String] {
    let figures = text.compactMap { shapes[$0] }
    guard figures.count == text.count, !figures.isEmpty else { return [text] }
    return (0..<5).map { row in
      figures.map { figure in figure[row].map { "\($0)\($0)" }.joined() }.joined(separator: "  ")
    }
  }
}
