import Assessment
import CanonicalBytes

/// V14: opened keys are those committed to, and every score follows from sheet, key and rule.
enum V14Scores {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.scores, .needsBodies) }
    guard let genesis = file.genesis, let bank = file.bank, let roster = file.roster,
      let scoring = file.scoring
    else { return .skipped(.scores, .needs(.genesis)) }
    var outcome = StepOutcome(.scores)
    for line in bank { checkKey(line, file, &outcome) }
    var count = 0
    for entry in file.book.subjects(of: roster) {
      let (subject, sitting) = (entry.candidate, file.book[entry.candidate])
      count += sitting.scores.count
      if subject == file.book.subject(of: subject) {
        checkScores(subject, sitting, genesis, scoring, &outcome)
      } else {
        // A test that was done again has no score.
        for (index, _) in sitting.scores {
          outcome.find(.scoreOfRedone, event: index, subject.rawValue)
        }
      }
    }
    outcome.note = .counted(count, .scores)
    return outcome
  }

  private static func checkKey(
    _ line: BankLine, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let opening = line.opening else { return }
    let name = line.leaf.id.rawValue
    guard let bytes = try? opening.key.encoded(),
      let key = try? AnswerKey(canonical: opening.key)
    else { return outcome.find(.keyUnreadable, name) }
    if BankCommitment.keyCommitment(salt: opening.keySalt, keyBytes: bytes) != line.leaf.kc {
      outcome.find(.keyCommitmentBroken, name)
    }
    guard let item = file.items[line.leaf.id] else { return }
    if !key.fits(item) { outcome.find(.keyDiffers, name) }
  }

  private static func checkScores(
    _ candidate: CandidateNumber, _ sitting: Sitting, _ genesis: GenesisEvent,
    _ scoring: NaiveScoring, _ outcome: inout StepOutcome
  ) {
    let name = candidate.rawValue
    for (index, what) in sitting.decisions where scoring.deduction(for: what) == nil {
      outcome.find(.decisionUnknown, event: index, name, what)
    }
    guard let handIn = sitting.handIn, let paper = sitting.paper else {
      for (index, _) in sitting.scores { outcome.find(.scoreWithoutSheet, event: index, name) }
      return
    }
    guard let last = sitting.scores.last else { return outcome.find(.scoreMissing, name) }
    let expected = { (index: Int) in
      let parts = sitting.decisions.filter { $0.index < index }
        .compactMap { scoring.deduction(for: $0.what) }
      return scoring.event(
        candidate: candidate, form: paper.form, sheet: handIn.sheet, ruleSHA: genesis.ruleSHA,
        deduction: Fraction.total(parts))
    }
    for (index, score) in sitting.scores where score != expected(index) {
      outcome.find(.scoreDiffers, event: index, name)
    }
    if let decision = sitting.decisions.last, decision.index > last.index,
      last.score != expected(.max)
    {
      outcome.find(.decisionNotScored, event: decision.index, name)
    }
  }
}

extension NaiveScoring {
  /// The `score` event of a sheet.
  func event(
    candidate: CandidateNumber, form: String, sheet: [SheetEntry], ruleSHA: String,
    deduction: Fraction
  ) -> ScoreEvent? {
    guard let sum = sum(sheet), let result = result(sum, deduction: deduction),
      let bytes = try? CanonicalJSON.array(sheet.map(\.json)).encoded()
    else { return nil }
    return ScoreEvent(
      candidate: candidate, form: form, sheetSHA: Digest32(hashing: bytes).hex,
      ruleSHA: ruleSHA, raw: sum.raw, maximum: sum.maximum, items: sum.points,
      result: result.outcome)
  }
}

extension CaseFile {
  /// The second scorer; `nil` until bank, blueprint and rule are read.
  var scoring: NaiveScoring? {
    guard let bank, let blueprint, rule != nil,
      let document = files[BundlePath.rule].flatMap({ try? CanonicalJSON(decoding: $0) })
    else { return nil }
    return NaiveScoring(bank: bank, blueprint: blueprint, rule: document)
  }
}
