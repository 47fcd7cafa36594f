import Assessment
import CanonicalBytes
import TransparencyLog

/// V15: `results.csv` is, byte for byte, what the log gives, and its hash is in the log.
enum V15Results {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.results, .needsBodies) }
    guard let roster = file.roster, let table = table(file) else {
      return .skipped(.results, .needs(.genesis))
    }
    var outcome = StepOutcome(.results)
    let expected = roster.entries.count { !file.isErased($0) }
    if table.rows.count < expected {
      outcome.find(.resultsIncomplete, "\(expected - table.rows.count)")
    }
    outcome.note = file.continuationKey == nil ? .uncorrected(table.sha) : .sha(table.sha)
    if let bytes = file.files[BundlePath.results] {
      if bytes != table.bytes { outcome.find(.resultsDiffer, firstDifference(bytes, table.bytes)) }
    } else {
      outcome.find(.fileMissing, BundlePath.results)
    }
    // The hash in the log is that of the whole file.
    let isCut = !file.erased.isEmpty && file.hasCutRoster
    checkExport(table, isCut: isCut, file, &outcome)
    return isCut ? outcome.undone(.cut(file.erased.count)) : outcome
  }

  /// The results that the log gives; `nil` until what they rest on is read.
  static func table(_ file: CaseFile) -> ResultsTable? {
    file.scoring.flatMap { table(file, scoring: $0) }
  }

  /// The same by another scorer, such as one that knows corrected keys, and with the signatures
  /// that came `late`.
  static func table(
    _ file: CaseFile, scoring: NaiveScoring, late: [CandidateNumber: String] = [:]
  ) -> ResultsTable? {
    guard let roster = file.roster, let tree = file.tree else { return nil }
    let rows = file.book.sitters(of: roster).compactMap { entry in
      var row = row(entry, scoring, tree.leaves, file)
      if let status = late[entry.candidate.person] { row?.signature = status }
      return row
    }
    return ResultsTable(rows: rows)
  }

  private static func checkExport(
    _ table: ResultsTable, isCut: Bool, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let last = file.book.exports.last, case .export(let export) = last.event else {
      return outcome.find(.exportMissing)
    }
    if export.name != BundlePath.results || (!isCut && export.sha != table.sha) {
      outcome.find(.exportDiffers, event: last.index)
    }
  }

  private static func row(
    _ entry: RosterEntry, _ scoring: NaiveScoring, _ leaves: [Digest32], _ file: CaseFile
  ) -> ResultsRow? {
    let sitting = file.book[entry.candidate]
    let deduction = Fraction.total(
      sitting.decisions.compactMap { scoring.deduction(for: $0.what) })
    guard let handIn = sitting.handIn, let paper = sitting.paper,
      leaves.indices.contains(handIn.index), let sum = scoring.sum(handIn.sheet),
      let result = scoring.result(sum, deduction: deduction)
    else { return nil }
    return ResultsRow(
      candidate: entry.candidate.person, name: entry.name, born: entry.born, form: paper.form,
      correct: sum.correct, items: sum.counted, raw: Points(hundredths: sum.raw),
      maximum: Points(hundredths: sum.maximum), deduction: deduction, net: result.net,
      result: result.outcome,
      receipt: ReceiptCode.of(leaves[handIn.index]),
      signature: sitting.signatures.last?.status ?? "")
  }

  /// The number of the first line that is not as it should be.
  static func firstDifference(_ bytes: [UInt8], _ expected: [UInt8]) -> String {
    var line = 1
    for (byte, other) in zip(bytes, expected) {
      if byte != other { break }
      if byte == 0x0A { line += 1 }
    }
    return "\(line)"
  }
}
