/// One question in GIFT, taken apart as Moodle does it.
struct GIFTQuestion {
  private var name = ""
  private var stem: [UInt8] = []
  /// What stands between the braces, without general feedback; `nil` without braces.
  private var answer: ArraySlice<UInt8>?
  private var feedback: ArraySlice<UInt8> = []

  /// Takes `bytes` apart, in which escaped characters are hidden.
  init(_ bytes: [UInt8]) throws(GIFTFailure) {
    if bytes.starts(with: "$CATEGORY:".utf8) {
      throw GIFTFailure(.brokenSyntax, bytes)
    }
    var rest = bytes[...]
    if rest.starts(with: "::".utf8) {
      guard let (name, after) = rest.dropFirst(2).cut(at: "::") else {
        throw GIFTFailure(.brokenSyntax, rest)
      }
      self.name = GIFTEscapes.text(name)
      rest = after.trimmed
    }
    let body = Array(rest)
    let (open, close) = (body.firstIndex(of: 0x7B), body.firstIndex(of: 0x7D))
    guard let open, let close else {
      if let stray = open ?? close { throw GIFTFailure(.brokenSyntax, body[stray...]) }
      stem = body
      return
    }
    guard open < close else { throw GIFTFailure(.brokenSyntax, body[close...]) }
    let (before, after) = (body[..<open], body[(close + 1)...])
    if let next = after.firstIndex(where: { $0 == 0x7B || $0 == 0x7D }) {
      throw GIFTFailure(body[next] == 0x7B ? .swallowedQuestion : .brokenSyntax, body[next...])
    }
    if body[(open + 1)..<close].contains(0x7B) {
      throw GIFTFailure(.brokenSyntax, body[open...])
    }
    if after.cut(at: "\n::") != nil { throw GIFTFailure(.swallowedQuestion, after.trimmed) }
    stem = before + (after.isEmpty ? [] : Array("_____".utf8)) + after
    var inside = body[(open + 1)..<close].trimmed
    if let (own, general) = inside.cut(atLast: "####") {
      (inside, feedback) = (own.trimmed, general)
    }
    answer = inside
  }

  /// The question as Moodle's XML has it.
  func node() throws(GIFTFailure) -> MarkupNode {
    let format = GIFTText(stem, "moodle_auto_format")
    var made = GIFTAnswer(format: format.format)
    if let answer { try made.read(answer) } else { made.type = "description" }
    var members = [
      Self.plain("name", name.isEmpty ? Self.title(format.text) : name),
      format.node("questiontext"),
    ]
    if !feedback.isEmpty {
      members.append(GIFTText(feedback, format.format).node("generalfeedback"))
    }
    return MarkupNode("question", attributes: ["type": made.type], children: members + made.members)
  }

  /// A member of plain text.
  static func plain(_ name: String, _ value: String) -> MarkupNode {
    MarkupNode(name, children: [MarkupNode(text: value)])
  }

  /// A question without a name is called by its first words, as Moodle does.
  private static func title(_ stem: String) -> String {
    let words = stem.split(whereSeparator: \.isWhitespace)
    var title = ""
    for word in words {
      if title.count + word.count > 80 { break }
      title += title.isEmpty ? word : " \(word)"
    }
    return title
  }
}
