import Assessment

extension MoodleDraft {
  /// A text with embedded answers; fails with its text unseen when a gap cannot be read.
  mutating func cloze() -> SourceQuestion? {
    guard let field = member("questiontext") else {
      report(.error, .emptyStem)
      return nil
    }
    return cloze(source(field), format(field))
  }

  /// Reads gaps first and the format then, as Moodle does.
  mutating func cloze(_ source: String, _ format: MoodleFormat) -> SourceQuestion? {
    let reading: ClozeReader.Reading
    do {
      reading = try ClozeReader.read(source)
    } catch {
      report(.error, error.code, error.facts)
      return nil
    }
    let stem = stem(reading, format == .plain ? .automatic : format)
    let hasGaps = MoodleGaps.areShown(reading.gaps.count, in: stem)
    guard hasGaps, !ClozeLeak.isFound(in: stem) else {
      report(.error, hasGaps ? .hiddenKey : .gapsDiffer, ["value": "{…:…:"])
      return nil
    }
    let contents = reading.gaps.enumerated().map { ClozeContent($1, number: $0 + 1) }
    guard take(contents) else { return nil }
    return cloze(stem, reading, contents)
  }

  /// The text with gaps; where they stand in program code, it is shown as plain text.
  private mutating func stem(_ reading: ClozeReader.Reading, _ format: MoodleFormat) -> String {
    let count = reading.gaps.count
    let read = MoodleText(reading.html, format)
    let stem = MoodleGaps.separated(read.text)
    if !MoodleGaps.areShown(count, in: stem) {
      let opened = MoodleText(CodeMarkup.opened(format.html(reading.html)), .html)
      let plain = MoodleGaps.separated(opened.text)
      if MoodleGaps.areShown(count, in: plain) {
        report(.warning, .lostMarkup, ["value": "code"])
        _ = shown(opened)
        return plain
      }
    }
    _ = shown(read)
    return stem
  }

  /// Adds what the gaps say beside their keys; `false` when one of them failed.
  private mutating func take(_ contents: [ClozeContent]) -> Bool {
    for (index, content) in contents.enumerated() {
      for (severity, code, facts) in content.findings { report(severity, code, facts) }
      for (alternative, text) in content.feedback where !text.isEmpty {
        feedback.append(SourceFeedback(about: "\(index + 1).\(alternative)", text: text))
      }
      pictures += content.pictures
      media += content.media
    }
    return !contents.contains { content in content.findings.contains { $0.0 == .error } }
  }

  private mutating func cloze(
    _ stem: String, _ reading: ClozeReader.Reading, _ contents: [ClozeContent]
  ) -> SourceQuestion? {
    guard reading.weight > 0 else {
      report(.error, .badPoints, ["value": "0"])
      return nil
    }
    let body: SourceBody
    var text = stem
    if let first = contents.first, let choices = first.choices, contents.count == 1 {
      body = .choice(choices)
      text = Self.withoutGap(stem)
    } else {
      var gaps: [SourceGap] = []
      for (gap, content) in zip(reading.gaps, contents) {
        guard let content = content.content, let share = Share(gap.weight, reading.weight) else {
          return kept(.error, .unsupportedRule, "MULTIRESPONSE", stem: stem)
        }
        gaps.append(SourceGap(share: share, content: content))
      }
      body = .cloze(gaps)
    }
    var question = question(stem: text, body: body)
    if let stated = question?.points, !stated.isEmpty, stated != "\(reading.weight)" {
      let facts = ["first": stated, "second": "\(reading.weight)"]
      report(.note, .pointsDiffer, facts)
      question?.leftovers.append(SourceLeftover(name: "defaultgrade", value: stated))
    }
    question?.points = "\(reading.weight)"
    return question
  }

  /// The stem of a question that was one gap with several choices.
  private static func withoutGap(_ stem: String) -> String {
    let bytes = Array(stem.utf8)
    let mark = Array("[[1]]".utf8)
    guard let place = ByteText.index(of: mark, in: bytes) else { return stem }
    return ByteText.trimmed(
      ByteText.text(bytes[..<place]) + ByteText.text(bytes[(place + mark.count)...]))
  }
}
