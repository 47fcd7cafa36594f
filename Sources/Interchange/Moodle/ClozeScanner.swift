import Assessment

/// Takes gaps such as `{1:SA:=a~%50%b#feedback}` out of a text, byte by byte, in one pass.
///
/// As Moodle does: a backslash before `~`, `#` or `}` makes it text, and the first `}` that is
/// none ends the gap. Moodle reads on into the text that follows when an alternative is empty;
/// that is refused here, and so is an answer with more braces opened than closed.
struct ClozeScanner {
  private let bytes: [UInt8]
  private var index = 0
  /// Gaps so far.
  private(set) var gaps: [ClozeGap] = []
  /// The text so far, with an element where each gap stood.
  private(set) var rest: [UInt8] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads to the end.
  mutating func read() throws(ClozeFailure) {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), let start = header() else {
        rest.append(bytes[index])
        index += 1
        continue
      }
      let gap = try gap(start)
      gaps.append(gap)
      rest += "<khoathi-gap n=\"\(gaps.count)\"></khoathi-gap>".utf8
    }
  }

  /// The part `{3:NAME:` of a gap at the place reached.
  private struct Header {
    var weight: String
    var name: String
    var end: Int
  }

  private func header() -> Header? {
    var place = index + 1
    let digits = run(from: place, ByteText.isDigit)
    place += digits.count
    guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return nil }
    let name = run(from: place + 1) {
      ByteText.isLetter($0) || ByteText.isDigit($0) || $0 == UInt8(ascii: "_")
    }
    place += 1 + name.count
    guard !name.isEmpty, place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return nil }
    return Header(weight: ByteText.text(digits), name: ByteText.text(name), end: place + 1)
  }

  private func run(from start: Int, _ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    bytes[min(start, bytes.count)...].prefix(while: belongs)
  }

  /// Reads the gap of this header; afterwards the place is behind its brace.
  private mutating func gap(_ header: Header) throws(ClozeFailure) -> ClozeGap {
    let place = "gap \(gaps.count + 1)"
    guard let type = ClozeType(header.name) else {
      throw .syntax("\(place): \(header.name)", .unsupportedRule)
    }
    guard let weight = header.weight.isEmpty ? 1 : Int(header.weight), weight <= 10_000 else {
      throw ClozeFailure(code: .badPoints, facts: ["value": header.weight])
    }
    index = header.end
    // Moodle passes over one before the first alternative.
    if index < bytes.count, bytes[index] == UInt8(ascii: "~") { index += 1 }
    var gap = ClozeGap(weight: weight, type: type, alternatives: [])
    while true {
      gap.alternatives.append(try alternative(place))
      guard index < bytes.count else { throw .syntax("\(place): no }") }
      let end = bytes[index]
      index += 1
      if end == UInt8(ascii: "}") { return gap }
    }
  }

  /// Reads up to a `~` or `}`, which is left.
  private mutating func alternative(_ place: String) throws(ClozeFailure) -> ClozeGap.Alternative {
    let (share, hasPercent) = try share(place)
    let start = index
    skip(to: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "}") })
    let answer = bytes[start..<index]
    var feedback: ArraySlice<UInt8> = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "#") {
      let start = index + 1
      index = start
      skip(to: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "}") })
      feedback = bytes[start..<index]
    }
    guard !answer.allSatisfy(ByteText.isSpace) else {
      throw .syntax("\(place): an alternative is empty")
    }
    let mark = answer.first { !ByteText.isSpace($0) }
    guard answer.first.map(ByteText.isSpace) != true || mark != UInt8(ascii: "=") else {
      throw .syntax("\(place): a blank before =")
    }
    guard !Self.opensBrace(answer), !Self.opensBrace(feedback) else {
      throw .syntax("\(place): { without \\}")
    }
    guard answer.first != UInt8(ascii: "%") || !hasPercentMark(share, answer) else {
      throw ClozeFailure(code: .badShare, facts: ["value": "\(place): =%"])
    }
    return ClozeGap.Alternative(
      share: share, answer: Self.unescaped(answer), raw: ByteText.text(answer),
      feedback: ByteText.trimmed(Self.unescaped(feedback)), hasPercent: hasPercent)
  }

  /// Whether a second share follows `=`.
  private func hasPercentMark(_ share: Share, _ answer: ArraySlice<UInt8>) -> Bool {
    let inner = answer.dropFirst().prefix { $0 != UInt8(ascii: "%") }
    return share == .one && inner.count < answer.count - 1
      && CommonShares.share(percent: ByteText.text(inner)) != nil
  }

  /// Goes to the next byte that `ends`, unless a backslash is before it.
  private mutating func skip(to ends: (UInt8) -> Bool) {
    while index < bytes.count {
      if ends(bytes[index]), bytes[index - 1] != UInt8(ascii: "\\") { return }
      index += 1
    }
  }

  /// Reads `=` or `%50%`; otherwise the alternative is worth nothing.
  private mutating func share(_ place: String) throws(ClozeFailure) -> (Share, hasPercent: Bool) {
    guard index < bytes.count else { return (.zero, false) }
    if bytes[index] == UInt8(ascii: "=") {
      index += 1
      return (.one, false)
    }
    guard bytes[index] == UInt8(ascii: "%") else { return (.zero, false) }
    let inner = run(from: index + 1) {
      ByteText.isDigit($0) || "-.,".utf8.contains($0)
    }
    let end = index + 1 + inner.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: "%"),
      inner.first.map(ByteText.isDigit) ?? false
        || inner.dropFirst().first.map(ByteText.isDigit) ?? false
    else { return (.zero, false) }
    let written = ByteText.text(inner.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })
    guard let share = CommonShares.share(percent: written), share <= .one,
      share.numerator >= -share.denominator
    else { throw ClozeFailure(code: .badShare, facts: ["value": "\(place): \(written) %"]) }
    index = end + 1
    return (share, written != "0")
  }

  /// Whether more braces open than escaped ones close.
  private static func opensBrace(_ text: ArraySlice<UInt8>) -> Bool {
    text.count { $0 == UInt8(ascii: "{") } > text.count { $0 == UInt8(ascii: "}") }
  }

  /// Character references resolved, then `\}` and `\#` without their backslash.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    let resolved = Array(ByteText.resolved(ByteText.text(text)).utf8)
    var plain: [UInt8] = []
    for byte in resolved {
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "#"), plain.last == UInt8(ascii: "\\") {
        plain.removeLast()
      }
      plain.append(byte)
    }
    return ByteText.text(plain)
  }
}
