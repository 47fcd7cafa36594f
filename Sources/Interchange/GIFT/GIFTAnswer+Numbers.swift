import CanonicalBytes

extension GIFTAnswer {
  /// Reads `3:2`, `1..5`, or several behind `=`; feedback for every other number behind `~`.
  mutating func readNumbers(_ answer: ArraySlice<UInt8>) throws(GIFTFailure) {
    type = "numerical"
    let (right, wrong) =
      answer.cut(at: "~").map { ($0.before, Optional($0.after)) } ?? (answer, nil)
    let parts = Self.parts(right.trimmed)
    guard !parts.isEmpty else { throw GIFTFailure(.noKey, answer) }
    for part in parts { try readNumber(part) }
    if let wrong {
      let (_, feedback) = Self.commented(wrong.trimmed)
      add(ArraySlice("*".utf8), fraction: "0", feedback: feedback, format: "plain_text")
    }
  }

  private mutating func readNumber(_ part: ArraySlice<UInt8>) throws(GIFTFailure) {
    let (percent, rest) = try Self.weight(part)
    let (key, feedback) = Self.commented(rest.trimmed)
    let fraction = percent ?? "100"
    if let (from, to) = key.cut(at: "..") {
      let (least, most) = (try Self.number(from.trimmed), try Self.number(to.trimmed))
      guard least <= most else { throw GIFTFailure(.emptyRange, key) }
      add(
        from.trimmed, fraction: fraction, feedback: feedback, format: "plain_text",
        tolerance: ("to", GIFTEscapes.text(to)))
    } else if let (value, tolerance) = key.cut(at: ":") {
      _ = try Self.number(value.trimmed)
      let margin = try Self.number(tolerance.trimmed)
      guard margin >= .zero else { throw GIFTFailure(.badNumber, key) }
      add(
        value.trimmed, fraction: fraction, feedback: feedback, format: "plain_text",
        tolerance: ("tolerance", GIFTEscapes.text(tolerance)))
    } else {
      // Moodle takes a word for `*`, which every number matches.
      if key.trimmed != [UInt8(ascii: "*")][...] { _ = try Self.number(key.trimmed) }
      add(key.trimmed, fraction: fraction, feedback: feedback, format: "plain_text")
    }
  }

  /// A number with a point, as GIFT has it.
  private static func number(_ bytes: ArraySlice<UInt8>) throws(GIFTFailure) -> ExactDecimal {
    let text = GIFTEscapes.text(bytes)
    guard !bytes.contains(UInt8(ascii: ",")), case .number(let plain) = MoodleNumber(text),
      let number = ExactDecimal(written: plain)
    else { throw GIFTFailure(.badNumber, bytes) }
    return number
  }
}
