import Assessment
import CanonicalBytes

extension MoodleDraft {
  /// Reports when nothing earns the full points; `false` when nothing earns any.
  private mutating func earns(_ shares: [Share]) -> Bool {
    let best = shares.max() ?? .zero
    if best <= .zero {
      report(.error, .noKey)
      return false
    }
    if best < .one { report(.warning, .noFullShare) }
    return true
  }

  /// A word or phrase: the first pattern that matches counts.
  mutating func shortAnswer() -> SourceQuestion? {
    let stem = stem()
    let ignoresCase = !isTrue("usecase", otherwise: false)
    var patterns: [SourcePattern] = []
    for answer in members("answer") {
      let text = source(answer)
      guard let share = share(answer) else { return nil }
      if text.isEmpty {
        if share > .zero { report(.warning, .emptyChoice, ["name": "\(patterns.count + 1)"]) }
        continue
      }
      patterns.append(MoodlePattern.read(text, share: share, ignoresCase: ignoresCase))
      addFeedback(answer.first("feedback"), about: "\(patterns.count)")
    }
    guard earns(patterns.map(\.share)) else { return nil }
    return question(stem: stem, body: .text(patterns))
  }

  /// A number: the first that is within its tolerance counts.
  mutating func numerical() -> SourceQuestion? {
    let stem = stem()
    var numbers: [SourceNumber] = []
    for answer in members("answer") {
      guard let share = numberShare(answer) else { return nil }
      let text = source(answer)
      if text.isEmpty, share == .zero { continue }
      let tolerance = answer.first("tolerance").map { source($0) } ?? "0"
      // Two ends come from GIFT only, where Moodle would store their middle.
      let end = answer.first("to").map { source($0) }
      guard
        let key = end.map({ .range(from: text, to: $0) })
          ?? MoodleNumber.key(text, tolerance: tolerance)
      else {
        let isBad = MoodleNumber(text) == .none || MoodleNumber(text) == .ambiguous
        report(.error, .badNumber, ["value": isBad ? text : tolerance])
        return nil
      }
      if key == .any, share > .zero { report(.warning, .everyNumber) }
      numbers.append(SourceNumber(key, share: share))
      addFeedback(answer.first("feedback"), about: "\(numbers.count)")
    }
    guard earns(numbers.map(\.share)) else { return nil }
    let unit = unit()
    if let rule = unitRule() { return kept(.error, .unsupportedRule, rule, stem: stem) }
    return question(stem: stem, body: .number(numbers, unit: unit))
  }

  /// Old files have the share as a part of one in an element.
  private mutating func numberShare(_ answer: MarkupNode) -> Share? {
    guard let old = answer.first("fraction") else { return share(answer) }
    let written = source(old)
    guard let share = Share(decimal: written), share <= .one else {
      report(.error, .badShare, ["value": written])
      return nil
    }
    return share
  }

  /// The unit that numbers are shown in: the one that multiplies by one.
  private mutating func unit() -> String {
    guard let list = member("units") else { return "" }
    if list.all("unit").count > 1 {
      leftovers.append(SourceLeftover(name: "units", value: MarkupSource.text(list)))
      report(.note, .leftoverKept, ["value": "units"])
    }
    for unit in list.all("unit") {
      let factor = unit.first("multiplier").map { source($0) } ?? "1"
      if ExactDecimal(written: factor)?.text() == "1", let name = unit.first("unit_name") {
        return CanonicalString.nfc(source(name))
      }
    }
    return ""
  }

  /// What cannot be said here of how a unit counts; `nil` when it does not count.
  private mutating func unitRule() -> String? {
    let grading = value("unitgradingtype") ?? "0"
    let penalty = value("unitpenalty") ?? "0.1"
    let display = value("showunits") ?? (node.first("units") == nil ? "3" : "0")
    for (name, text) in [("unitpenalty", penalty), ("showunits", display)] {
      if node.first(name) != nil { leftovers.append(SourceLeftover(name: name, value: text)) }
    }
    let isFree = ExactDecimal(written: penalty) == .zero || display == "3"
    return ["", "0"].contains(grading) || isFree ? nil : "unitgradingtype \(grading): \(penalty)"
  }

  /// A text that people mark.
  mutating func essay() -> SourceQuestion? {
    let stem = stem()
    addFeedback(member("graderinfo"), about: "scorer")
    let form = value("responseformat") ?? "editor"
    if !form.isEmpty { leftovers.append(SourceLeftover(name: "responseformat", value: form)) }
    if form == "noinline" { return kept(.warning, .unsupportedType, "essay: file", stem: stem) }
    if let files = value("attachments"), files != "0", !files.isEmpty {
      leftovers.append(SourceLeftover(name: "attachments", value: files))
      report(.warning, .fileLeft, ["value": files])
    }
    let words = ["minwordlimit", "maxwordlimit"].map { name in
      value(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }
    report(.note, .manualScoring)
    return question(
      stem: stem, body: .essay(leastWords: words[0], mostWords: words[1], rubric: []))
  }
}
