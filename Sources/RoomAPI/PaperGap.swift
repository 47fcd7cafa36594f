/// One gap of a cloze item.
package struct PaperGap: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case text
    case number
    case choice
  }

  package var kind: Kind
  /// In the author's order; empty for a gap to type into.
  package var choices: [PaperChoice]

  package init(kind: Kind, choices: [PaperChoice] = []) {
    self.kind = kind
    self.choices = choices
  }
}
