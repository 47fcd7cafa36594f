/// Walks over one paragraph and keeps account of its inline marks.
struct MarkScan {
  /// Marks that are still open, with the place where each was opened.
  private(set) var open: [(mark: String, at: Int)] = []
  /// Places of asterisks that close what nobody opened.
  private(set) var stray: [Int] = []
  private let text: [Unicode.Scalar]
  private var index = 0

  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// Walks to the end.
  mutating func run() {
    while index < text.count {
      step()
      index += 1
    }
  }

  private mutating func step() {
    switch text[index] {
    case "`": toggle("`")
    case _ where open.contains { $0.mark == "`" }: break
    case "\\": index += 1
    case "*" where next(1) == "*":
      toggle("**")
      index += 1
    case "*": asterisk()
    case "^" where next(1) == "{", "_" where next(1) == "{":
      open.append(("\(text[index]){", index))
      index += 1
    case "}": close { $0.hasSuffix("{") }
    case "[" where next(1) == "[" && LintWords.isDigit(next(2)):
      open.append(("[[", index))
      index += 1
    case "]" where next(1) == "]": close { $0 == "[[" }
    default: break
    }
  }

  /// A single asterisk is a mark only at the edge of a word.
  private mutating func asterisk() {
    let opens = LintWords.isPart(next(1)) && !LintWords.isPart(next(-1))
    let closes = !LintWords.isPart(next(1)) && next(-1) != " " && next(-1) != "\n"
    let isOpen = open.contains { $0.mark == "*" }
    if isOpen ? closes : opens {
      toggle("*")
    } else if closes, LintWords.isPart(next(-1)) {
      stray.append(index)
    }
  }

  private mutating func toggle(_ mark: String) {
    if open.contains(where: { $0.mark == mark }) {
      close { $0 == mark }
    } else {
      open.append((mark, index))
    }
  }

  private mutating func close(_ matches: (String) -> Bool) {
    if let at = open.lastIndex(where: { matches($0.mark) }) { open.remove(at: at) }
  }

  private func next(_ offset: Int) -> Unicode.Scalar {
    text.indices.contains(index + offset) ? text[index + offset] : "\n"
  }
}
