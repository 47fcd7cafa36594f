import Assessment
import CanonicalBytes

/// One question in Aiken's layout while it is read.
struct AikenDraft {
  private(set) var line = 0
  private var stem: [String] = []
  private var choices: [(label: String, text: String)] = []
  private var key: String?
  private var isAfterBlank = false
  /// A line that is neither choice nor key, behind the choices.
  private var stray: String?

  /// Whether nothing has been read.
  var isEmpty: Bool { line == 0 }

  /// Whether `text` belongs to the next question.
  func isDone(before text: String) -> Bool {
    guard !text.isEmpty, !isEmpty else { return false }
    if key != nil { return true }
    // A question without key ends where the next one begins behind a blank line.
    return isAfterBlank && !choices.isEmpty && Self.choice(text) == nil && Self.key(text) == nil
  }

  /// Adds a line without white space at its ends.
  mutating func take(_ text: String, number: Int) {
    guard !text.isEmpty else {
      isAfterBlank = true
      return
    }
    if line == 0 { line = number }
    if let key = Self.key(text) {
      self.key = key
    } else if !stem.isEmpty, let choice = Self.choice(text) {
      choices.append(choice)
    } else if choices.isEmpty {
      stem.append(text)
    } else if stray == nil {
      stray = text
    }
    isAfterBlank = false
  }

  /// `A) text` or `A. text`.
  private static func choice(_ line: String) -> (label: String, text: String)? {
    let bytes = Array(line.utf8)
    guard bytes.count > 1, (0x41...0x5A).contains(bytes[0]),
      bytes[1] == UInt8(ascii: ")") || bytes[1] == UInt8(ascii: ".")
    else { return nil }
    return (ByteText.text(bytes.prefix(1)), ByteText.trimmed(ByteText.text(bytes.dropFirst(2))))
  }

  /// What stands behind `ANSWER:`.
  private static func key(_ line: String) -> String? {
    guard line.utf8.starts(with: "ANSWER".utf8) else { return nil }
    let rest = ByteText.trimmed(String(line.dropFirst(6)))
    guard rest.first == ":" else { return nil }
    return ByteText.trimmed(String(rest.dropFirst()))
  }

  /// What keeps it from being read, and what is to be looked at.
  func findings(at position: SourcePosition) -> [ImportFinding] {
    func found(
      _ severity: ImportFinding.Severity, _ code: ImportCode, _ facts: [String: String] = [:]
    ) -> ImportFinding {
      ImportFinding(
        severity, code, at: position,
        facts.mapValues { String($0.unicodeScalars.prefix(160)) })
    }
    let labels = choices.map(\.label)
    if stem.isEmpty { return [found(.error, .emptyStem)] }
    if let stray { return [found(.error, .brokenSyntax, ["value": stray])] }
    if choices.count < 2 { return [found(.error, .tooFewChoices, ["value": "\(choices.count)"])] }
    if Set(labels).count < labels.count {
      return [found(.error, .brokenSyntax, ["value": labels.joined(separator: ", ")])]
    }
    if let empty = choices.first(where: \.text.isEmpty) {
      return [found(.error, .emptyChoice, ["name": empty.label])]
    }
    guard let key, !key.isEmpty else { return [found(.error, .noKey)] }
    guard labels.contains(key) else {
      let isOne = key.utf8.count == 1
      return [found(.error, isOne ? .keyNotAChoice : .ambiguousKey, ["value": key])]
    }
    let expected = labels.indices.map { String(UnicodeScalar(UInt8($0 &+ 0x41))) }
    return labels == expected
      ? [] : [found(.warning, .labelGap, ["value": labels.joined(separator: ", ")])]
  }

  /// The question; `nil` where there is a finding of severity error.
  func question(at position: SourcePosition) -> SourceQuestion? {
    guard let key, !findings(at: position).contains(where: { $0.severity == .error }) else {
      return nil
    }
    let choices = choices.map {
      SourceChoice(identifier: $0.label, text: PlainMarkup.escaped($0.text))
    }
    return SourceQuestion(
      position: position, stem: PlainMarkup.escaped(stem.joined(separator: "\n")),
      body: .choice(SourceChoices(choices: choices, isSingle: true, rule: .exactly([key]))))
  }
}
