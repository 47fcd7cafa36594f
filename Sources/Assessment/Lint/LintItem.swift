/// One item as its file has it, with the line of every text; errors elsewhere in it do no harm.
struct LintItem: Sendable {
  var file: Int
  /// Counted from 1 in its file.
  var question: Int
  var line: Int
  /// The last line before the next item.
  var endLine: Int
  var id: String
  var type: ItemType
  var language: String
  var stem: LintText
  var choices: [LintChoice] = []
  var prompts: [LintText] = []
  /// The letters of the key, sorted as written; empty for a typed response.
  var letters: [String] = []
  /// Right answers to be typed.
  var accepted: [LintText] = []
  /// Every number of the key and of its tolerances.
  var numbers: [LintText] = []
  var pinned: [String] = []
  var isFixed = false
  var enemies = ""
  var passage = ""
  var document: LintText?
  var article: LintText?
  var checked: String?
  /// Texts of gaps and of the rubric, the unit.
  var others: [LintText] = []

  /// Everything in the item that a candidate or a marker reads.
  var texts: [LintText] {
    [stem] + prompts + choices.map(\.body) + accepted + others
  }

  /// The one right choice; `nil` unless exactly one is right and is there.
  var key: LintChoice? {
    guard letters.count == 1, let letter = letters.first else { return nil }
    return choices.first { $0.letter == letter }
  }

  /// Whether choices stand in the order that the paper's shuffle gives them.
  var isShuffled: Bool { !isFixed && type != .trueFalse }

  /// Whether two choices differ only in their spaces: then those are what the item asks about.
  var asksForSpacing: Bool {
    let dense = choices.map { $0.body.text.filter { !$0.isWhitespace } }
    return Set(dense).count < dense.count
  }

  /// Whether exactly one of several worded choices is to be chosen.
  var isSingleChoice: Bool { type == .singleChoice && choices.count > 1 }
}
