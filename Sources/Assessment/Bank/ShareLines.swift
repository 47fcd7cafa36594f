/// Writes what responses are worth as a bank's file has it.
struct ShareLines {
  private let letters: Letters

  init(_ letters: Letters) { self.letters = letters }

  /// The members of an item; a cloze has its shares at its gaps.
  func lines(_ shares: KeyShares) -> [String] {
    var lines: [String] = []
    switch shares.content {
    case .table(let table): lines += self.lines(table, indent: 4)
    case .pairs(let pairs, let otherwise):
      lines.append("    shares:")
      lines += pairs.map {
        "      - {prompt: \(letters.digit($0.prompt)), choice: \(letters.letter($0.choice)), "
          + "share: \($0.share.text)}"
      }
      if otherwise != .zero { lines.append("    otherwise: \(otherwise.text)") }
    case .gaps: break
    }
    if shares.least != .zero { lines.append("    least: \(shares.least.text)") }
    if shares.most != .one { lines.append("    most: \(shares.most.text)") }
    return lines
  }

  func lines(_ table: ShareTable, indent: Int) -> [String] {
    let blank = String(repeating: " ", count: indent)
    switch table {
    case .choices(let shares):
      let parts = shares.map { (letters.letter($0.key), $0.value.text) }.sorted { $0.0 < $1.0 }
      return ["\(blank)shares: {\(parts.map { "\($0): \($1)" }.joined(separator: ", "))}"]
    case .texts(let texts):
      return ["\(blank)shares:"]
        + texts.map { text in
          "\(blank)  - {text: \(ItemsFileText.quoted(text.text))"
            + (text.ignoresCase ? "" : ", case: exact")
            + (text.hasWildcards ? ", wildcards: true" : "") + ", share: \(text.share.text)}"
        }
    case .numbers(let numbers):
      return ["\(blank)shares:"]
        + numbers.map { entry in
          guard let number = entry.number else {
            return "\(blank)  - {any: true, share: \(entry.share.text)}"
          }
          let parts = ItemsFileText.number("number", number, indent: 0)
          return "\(blank)  - {\(parts.joined(separator: ", ")), share: \(entry.share.text)}"
        }
    }
  }
}
