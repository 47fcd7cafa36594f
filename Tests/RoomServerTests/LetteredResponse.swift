import RoomAPI

extension PaperItem {
  /// The response string of what a person would write with the letters and numbers of the bank's
  /// file: `A C`, `1=B 2=A`, `1=T`, or lines `2=B`. Pairs and choices come out sorted by bytes.
  func response(to written: String) -> String {
    switch kind {
    case .singleChoice, .trueFalse, .multipleChoice:
      sorted(written.split(separator: " ").map { name($0, in: choices) })
    case .ordering:
      written.split(separator: " ").map { name($0, in: choices) }.joined(separator: " ")
    case .matching, .trueFalseGroup:
      sorted(
        written.split(separator: " ").map { pair in
          let sides = pair.split(separator: "=")
          return "\(name(sides[0], in: prompts))=\(name(sides[1], in: choices))"
        })
    case .cloze:
      written.split(separator: "\n").enumerated().map { _, line in
        let sides = line.split(separator: "=", maxSplits: 1)
        let gap = Int(sides[0]).flatMap { gaps.indices.contains($0 - 1) ? gaps[$0 - 1] : nil }
        return "\(sides[0])=\(name(sides[1], in: gap?.choices ?? []))"
      }.joined(separator: "\n")
    case .shortText, .numeric, .extendedText: written
    }
  }

  /// The name of a choice or prompt by its letter or number; what is none stays as it is.
  func name(_ letter: some StringProtocol, in choices: [PaperChoice]) -> String {
    let texts = [
      "A": ["Một", "Đúng"], "B": ["Hai", "Sai"], "C": ["Ba"], "D": ["Bốn"], "E": ["Năm"],
      "1": ["Ý một"], "2": ["Ý hai"], "3": ["Ý ba"], "4": ["Ý bốn"],
    ]
    let known = texts[String(letter)] ?? []
    return choices.first { known.contains($0.text) }?.id ?? String(letter)
  }

  private func sorted(_ pieces: [String]) -> String {
    pieces.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }
}
