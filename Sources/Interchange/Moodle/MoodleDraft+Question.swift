import Assessment
import CanonicalBytes

extension MoodleDraft {
  /// The stem.
  mutating func stem() -> String { shown(member("questiontext")) }

  /// The question of this stem and body with everything that all types share.
  ///
  /// `nil` with a finding when it has no stem. What needs a picture or sound is kept as such.
  mutating func question(stem: String, body: SourceBody) -> SourceQuestion? {
    readOldPicture()
    var kept = body
    if !pictures.isEmpty || !media.isEmpty {
      for name in Self.unique(pictures) { report(.warning, .picture, ["value": name]) }
      for name in Self.unique(media) { report(.warning, .media, ["value": name]) }
      kept = .kept(kind: type)
    }
    let isKept = if case .kept = kept { true } else { false }
    if stem.isEmpty, !isKept {
      report(.error, .emptyStem)
      return nil
    }
    var question = SourceQuestion(position: position, stem: stem, body: kept)
    question.title = CanonicalString.nfc(value("name") ?? "")
    question.identifier = CanonicalString.nfc(value("idnumber") ?? "")
    question.tags = tags()
    question.points = points(body)
    readCommonFeedback()
    if isKept { leftovers.append(SourceLeftover(name: "source", value: MarkupSource.text(node))) }
    addRest(isKept: isKept)
    question.feedback = feedback
    question.leftovers = leftovers
    return question
  }

  /// The question as it is, with the reason.
  mutating func kept(
    _ severity: ImportFinding.Severity, _ code: ImportCode, _ value: String, stem: String
  ) -> SourceQuestion? {
    report(severity, code, ["value": value])
    return question(stem: stem, body: .kept(kind: type))
  }

  /// In files before Moodle 2 the picture of a stem is a member of its own.
  private mutating func readOldPicture() {
    guard let image = value("image"), !image.isEmpty else { return }
    _ = member("image_base64")
    pictures.append(image)
    leftovers.append(SourceLeftover(name: "image", value: image))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { String($0.unicodeScalars.prefix(100)) }.filter { seen.insert($0).inserted }
  }

  private mutating func tags() -> [String] {
    var tags: [String] = []
    var seen: Set<String> = []
    for list in members("tags") + members("coursetags") {
      for tag in list.all("tag") {
        let text = CanonicalString.nfc(source(tag))
        if !text.isEmpty, seen.insert(text).inserted { tags.append(text) }
      }
    }
    return tags
  }

  /// An information has none; a text with gaps has those of its gaps, set by its reader.
  private mutating func points(_ body: SourceBody) -> String {
    guard let written = value("defaultgrade"), !written.isEmpty else { return "" }
    if case .information = body { return "" }
    guard let number = ExactDecimal(written: written), number >= .zero,
      !written.utf8.contains(UInt8(ascii: ","))
    else {
      report(.error, .badPoints, ["value": written])
      return ""
    }
    return number.text()
  }

  private mutating func readCommonFeedback() {
    addFeedback(member("generalfeedback"), about: "")
    addFeedback(member("correctfeedback"), about: "right")
    addFeedback(member("partiallycorrectfeedback"), about: "partial")
    addFeedback(member("incorrectfeedback"), about: "wrong")
    for hint in members("hint") {
      addFeedback(hint.first("hintcontent") ?? hint, about: "hint")
      let settings = hint.elements.filter { !["text", "hintcontent", "file"].contains($0.name) }
      if !settings.isEmpty {
        let value = settings.map(MarkupSource.text).joined()
        leftovers.append(SourceLeftover(name: "hint settings", value: value))
      }
    }
  }

  /// Whether a member says yes: anything but nothing, `0` and `false` in any case.
  mutating func isTrue(_ name: String, otherwise: Bool) -> Bool {
    guard let written = value(name) else { return otherwise }
    return !["", "0", "false"].contains(written.lowercased())
  }

  /// The share of an answer, or `nil` with a finding.
  mutating func share(_ answer: MarkupNode) -> Share? {
    let written = answer.attributes["fraction"] ?? "0"
    let isBlank = ByteText.trimmed(written).isEmpty
    guard let share = isBlank ? .zero : CommonShares.share(percent: written), share <= .one,
      share.numerator >= -share.denominator
    else {
      report(.error, .badShare, ["value": written])
      return nil
    }
    if !CommonShares.isOffered(share) {
      report(.warning, .badShare, ["value": "\(ByteText.trimmed(written)) %"])
    }
    return share
  }
}
