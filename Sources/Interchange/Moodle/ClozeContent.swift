import Assessment
import CanonicalBytes

/// What a gap asks for, and everything to be said about it.
struct ClozeContent {
  /// `nil` for a gap that takes several choices, and for one that failed.
  private(set) var content: SourceGapContent?
  /// Where several may be chosen.
  private(set) var choices: SourceChoices?
  /// By the number of the alternative.
  private(set) var feedback: [(alternative: Int, text: String)] = []
  private(set) var pictures: [String] = []
  private(set) var media: [String] = []
  /// Severity, code and facts, without a place.
  private(set) var findings: [(ImportFinding.Severity, ImportCode, [String: String])] = []

  /// Reads the gap of this number.
  init(_ gap: ClozeGap, number: Int) {
    guard let shares = gap.shares else {
      findings.append((.error, .badShare, ["value": "gap \(number)"]))
      return
    }
    readFeedback(gap)
    checkShares(shares, gap, number)
    switch gap.type {
    case .text(let ignoresCase): readText(gap, shares, ignoresCase)
    case .number: readNumber(gap, shares, number)
    case .choice(let isShuffled), .choices(let isShuffled):
      readChoices(gap, shares, isShuffled, number)
    }
  }

  private mutating func readFeedback(_ gap: ClozeGap) {
    for (index, alternative) in gap.alternatives.enumerated() where !alternative.feedback.isEmpty {
      let clean = HTMLText.read(alternative.feedback)
      feedback.append((index + 1, clean.text))
    }
  }

  /// Moodle refuses a gap that nothing fills for its full points.
  private mutating func checkShares(_ shares: [Share], _ gap: ClozeGap, _ number: Int) {
    let best = shares.max() ?? .zero
    let isSum = if case .choices = gap.type { true } else { false }
    if best <= .zero {
      findings.append((.error, .noKey, ["value": "gap \(number)"]))
    } else if best < .one, !isSum {
      findings.append((.warning, .noFullShare, ["value": "gap \(number)"]))
    }
    if case .choices = gap.type { return }
    for share in shares where !CommonShares.isOffered(share) {
      findings.append((.warning, .badShare, ["value": share.text]))
    }
  }

  private mutating func readText(_ gap: ClozeGap, _ shares: [Share], _ ignoresCase: Bool) {
    content = .text(
      zip(gap.alternatives, shares).map { alternative, share in
        MoodlePattern.read(alternative.answer, share: share, ignoresCase: ignoresCase)
      })
  }

  private mutating func readNumber(_ gap: ClozeGap, _ shares: [Share], _ number: Int) {
    var numbers: [SourceNumber] = []
    for (alternative, share) in zip(gap.alternatives, shares) {
      let parts = ByteText.trimmed(alternative.raw).utf8.split(
        separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      let texts = parts.map { ByteText.text($0) }
      let tolerance = texts.count == 2 ? texts[1] : "0"
      guard let key = MoodleNumber.key(texts[0], tolerance: tolerance), texts.count <= 2 else {
        findings.append((.error, .badNumber, ["value": alternative.answer]))
        return
      }
      if key == .any, share > .zero {
        findings.append((.warning, .everyNumber, ["value": "gap \(number)"]))
      }
      numbers.append(SourceNumber(key, share: share))
    }
    content = .number(numbers)
  }

  private mutating func readChoices(
    _ gap: ClozeGap, _ shares: [Share], _ isShuffled: Bool, _ number: Int
  ) {
    guard gap.alternatives.count >= 2 else {
      findings.append((.error, .tooFewChoices, ["value": "1"]))
      return
    }
    var read: [SourceChoice] = []
    for (index, alternative) in gap.alternatives.enumerated() {
      let clean = HTMLText.read(alternative.answer)
      pictures += clean.pictures
      media += clean.media
      read.append(SourceChoice(identifier: "\(index + 1)", text: clean.text))
    }
    let byName = Dictionary(
      zip(read.map(\.identifier), shares), uniquingKeysWith: { first, _ in first })
    if case .choices = gap.type {
      choices = SourceChoices(
        choices: read, isSingle: false, isShuffled: isShuffled,
        rule: .shares(SourceShares(byName)))
    } else {
      content = .choice(read, isShuffled: isShuffled, shares: byName)
    }
  }
}
