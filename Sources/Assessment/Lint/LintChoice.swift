/// One alternative of an item as its file has it.
struct LintChoice: Hashable, Sendable {
  /// The key under which it stands.
  var letter: String
  var body: LintText
  /// Its words in small letters, without marks.
  var words: [String]

  init(letter: String, body: LintText) {
    self.letter = letter
    self.body = body
    words = LintWords.words(body.text)
  }
}
