/// What stands between the braces of a question in GIFT, as members of Moodle's XML.
struct GIFTAnswer {
  /// The stem's format, which answers and feedback have unless they name another.
  let format: String
  var type = ""
  private(set) var members: [MarkupNode] = []

  init(format: String) { self.format = format }

  /// Reads what stands between the braces; the order of the cases is Moodle's.
  mutating func read(_ answer: ArraySlice<UInt8>) throws(GIFTFailure) {
    let equals = UInt8(ascii: "=")
    if answer.isEmpty {
      type = "essay"
    } else if answer.first == UInt8(ascii: ">") {
      try readOrdering(answer.dropFirst())
    } else if answer.first == UInt8(ascii: "#") {
      try readNumbers(answer.dropFirst())
    } else if answer.contains(UInt8(ascii: "~")) {
      try readChoices(answer)
    } else if answer.contains(equals), answer.cut(at: "->") != nil {
      try readPairs(answer)
    } else if let truth = Self.truth(answer) {
      readTruth(truth, answer)
    } else {
      try readTexts(answer)
    }
  }

  private static func truth(_ answer: ArraySlice<UInt8>) -> Bool? {
    let word = answer.prefix { $0 != UInt8(ascii: "#") }.trimmed
    return switch ByteText.text(word) {
    case "T", "TRUE": true
    case "F", "FALSE": false
    default: nil
    }
  }

  private mutating func readTruth(_ isTrue: Bool, _ answer: ArraySlice<UInt8>) {
    type = "truefalse"
    let parts = answer.split(
      separator: UInt8(ascii: "#"), maxSplits: 2, omittingEmptySubsequences: false)
    for (name, about) in [("true", isTrue), ("false", !isTrue)] {
      let index = about ? 2 : 1
      add(
        ArraySlice(name.utf8), fraction: about ? "100" : "0",
        feedback: parts.count > index ? parts[index] : nil)
    }
  }

  private mutating func readChoices(_ answer: ArraySlice<UInt8>) throws(GIFTFailure) {
    type = "multichoice"
    let isSingle = answer.contains(UInt8(ascii: "="))
    members.append(GIFTQuestion.plain("single", isSingle ? "true" : "false"))
    members.append(GIFTQuestion.plain("shuffleanswers", "true"))
    var parts: [(isRight: Bool, text: [UInt8])] = [(false, [])]
    for byte in answer {
      switch byte {
      case UInt8(ascii: "="): parts.append((true, []))
      case UInt8(ascii: "~"): parts.append((false, []))
      default: parts[parts.count - 1].text.append(byte)
      }
    }
    let first = parts.removeFirst()
    if !first.text.trimmed.isEmpty { throw GIFTFailure(.brokenSyntax, first.text) }
    for (index, part) in parts.enumerated() {
      // `~=a` is a right one to Moodle; what stands before its mark is empty.
      if !part.isRight, part.text.trimmed.isEmpty, index + 1 < parts.count,
        parts[index + 1].isRight
      {
        continue
      }
      let (percent, text) = try Self.weight(part.text.trimmed)
      if part.isRight, percent != nil { throw GIFTFailure(.badShare, [0x3D] + part.text) }
      addCommented(text, fraction: part.isRight ? "100" : percent ?? "0")
    }
  }

  private mutating func readTexts(_ answer: ArraySlice<UInt8>) throws(GIFTFailure) {
    type = "shortanswer"
    for part in Self.parts(answer) {
      let (percent, text) = try Self.weight(part)
      addCommented(text, fraction: percent ?? "100", format: "plain_text")
    }
  }

  private mutating func readPairs(_ answer: ArraySlice<UInt8>) throws(GIFTFailure) {
    type = "matching"
    members.append(GIFTQuestion.plain("shuffleanswers", "true"))
    for part in Self.parts(answer) {
      guard let (prompt, choice) = part.cut(at: "->") else {
        throw GIFTFailure(.brokenSyntax, part)
      }
      let text = MarkupNode("text", children: [MarkupNode(text: GIFTEscapes.text(choice))])
      members.append(
        GIFTText(prompt, format).node(
          "subquestion", children: [MarkupNode("answer", children: [text])]))
    }
  }

  private mutating func readOrdering(_ answer: ArraySlice<UInt8>) throws(GIFTFailure) {
    type = "ordering"
    guard let (settings, items) = answer.cut(at: "\n") else {
      throw GIFTFailure(.brokenSyntax, answer)
    }
    var words = GIFTEscapes.text(settings).split(separator: " ").map(String.init)[...]
    if let count = words.first, Int(count) != nil {
      members.append(GIFTQuestion.plain("selectcount", count))
      words.removeFirst()
    }
    for word in words {
      let plain = word.uppercased()
      if ["ALL", "EXACT"].contains(plain) {
        members.append(GIFTQuestion.plain("selecttype", "ALL"))
      } else if ["RANDOM", "REL", "SRAND", "CONTIGUOUS", "CONTIG"].contains(plain) {
        members.append(GIFTQuestion.plain("selecttype", "RANDOM"))
      } else if !Self.layouts.contains(plain) {
        members.append(GIFTQuestion.plain("gradingtype", plain))
      }
    }
    for item in items.split(separator: 0x0A) where !item.trimmed.isEmpty {
      members.append(GIFTText(item, format).node("answer"))
    }
  }

  /// How an ordering looks: its direction, whether its score is shown, how it is numbered.
  private static let layouts: Set<String> = [
    "VERTICAL", "VERT", "V", "HORIZONTAL", "HORI", "H", "0", "1", "SHOW", "TRUE", "YES", "HIDE",
    "FALSE", "NO", "NONE", "ABCD", "123", "III", "ABC", "NUMBERINGNONE", "NUMBERINGABC",
    "NUMBERINGABCD", "NUMBERING123", "NUMBERINGIII",
  ]

  /// What stands between the equals signs; nothing before the first does not count.
  static func parts(_ answer: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts = answer.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      .map(\.trimmed)
    if parts.first?.isEmpty ?? false { parts.removeFirst() }
    return parts
  }

  /// The percent between two signs at the beginning, and what follows.
  static func weight(
    _ part: ArraySlice<UInt8>
  ) throws(GIFTFailure) -> (percent: String?, text: ArraySlice<UInt8>) {
    guard part.first == UInt8(ascii: "%") else { return (nil, part) }
    guard let (number, text) = part.dropFirst().cut(at: "%"),
      CommonShares.share(percent: ByteText.text(number)) != nil
    else { throw GIFTFailure(.badShare, part) }
    return (ByteText.text(number), text)
  }

  /// Adds an answer and the feedback behind its `#`.
  mutating func addCommented(
    _ part: ArraySlice<UInt8>, fraction: String, format: String? = nil
  ) {
    let (text, feedback) = Self.commented(part)
    add(text, fraction: fraction, feedback: feedback, format: format)
  }

  /// An answer and the feedback behind its `#`.
  static func commented(
    _ part: ArraySlice<UInt8>
  ) -> (text: ArraySlice<UInt8>, feedback: ArraySlice<UInt8>?) {
    part.cut(at: "#").map { ($0.before.trimmed, $0.after) } ?? (part, nil)
  }

  /// Adds an answer.
  mutating func add(
    _ text: ArraySlice<UInt8>, fraction: String, feedback: ArraySlice<UInt8>? = nil,
    format: String? = nil, tolerance: (name: String, value: String)? = nil
  ) {
    var children: [MarkupNode] = []
    if let feedback, !feedback.trimmed.isEmpty {
      children.append(GIFTText(feedback, self.format).node("feedback"))
    }
    if let tolerance { children.append(GIFTQuestion.plain(tolerance.name, tolerance.value)) }
    members.append(
      GIFTText(text, format ?? self.format).node(
        "answer", attributes: ["fraction": fraction], children: children))
  }
}
