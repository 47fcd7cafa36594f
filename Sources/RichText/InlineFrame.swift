/// A nested piece of a line while it is being read.
struct InlineFrame {
  /// `nil` for the line itself.
  var mark: InlineMark?
  private var content: [RichInline] = []
  private var pending = ""

  init(_ mark: InlineMark?) { self.mark = mark }

  var isEmpty: Bool { content.isEmpty && pending.isEmpty }

  /// Everything so far, neighbouring text in one piece.
  var inlines: [RichInline] { pending.isEmpty ? content : content + [.text(pending)] }

  mutating func append(_ text: String) { pending += text }

  mutating func append(_ character: Character) { pending.append(character) }

  mutating func append(_ inline: RichInline) {
    if case .text(let text) = inline { return append(text) }
    if !pending.isEmpty {
      content.append(.text(pending))
      pending = ""
    }
    content.append(inline)
  }

  /// Takes in a piece whose mark turned out to be text.
  mutating func append(unclosed frame: InlineFrame) {
    append(frame.mark?.opening ?? "")
    for inline in frame.content { append(inline) }
    append(frame.pending)
  }
}
