import CanonicalBytes
import TransparencyLog

/// V5: indices run from 0 without gap, times never go back, every entry and every body is in its
/// one canonical spelling and of a known kind.
enum V05Entries {
  static func check(_ file: inout CaseFile) async -> StepOutcome {
    guard file.checkpoint != nil, !file.entryBytes.isEmpty else {
      return .skipped(.entries, .needs(.tiles))
    }
    var outcome = StepOutcome(.entries, note: .counted(file.entryBytes.count, .events))
    await checkEntries(&file, &outcome)
    if let bytes = file.files[BundlePath.bodies] {
      file.forget([BundlePath.bodies])
      await readBodies(bytes, &file, &outcome)
      if !file.erased.isEmpty || file.hasBlankNames {
        file.bodiesSHA = Digest32(hashing: bytes).hex
      }
      file.book = SittingBook(file.events)
    }
    return outcome
  }

  private static func checkEntries(
    _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) async {
    file.entries = await Batch.map(file.entryBytes) { bytes in
      bytes.flatMap { try? LogEntry(bytes: $0) }
    }
    file.entryBytes = []
    var latest = 0
    for (index, entry) in file.entries.enumerated() {
      guard let entry else {
        outcome.find(.entryMalformed, event: index)
        continue
      }
      if entry.n != index { outcome.find(.indexWrong, event: index, "\(entry.n)") }
      if EventKind(rawValue: entry.kind) == nil {
        outcome.find(.kindUnknown, event: index, entry.kind)
      }
      if entry.t < latest { outcome.find(.timeGoesBack, event: index, "\(entry.t)", "\(latest)") }
      latest = max(latest, entry.t)
    }
  }

  private static func readBodies(
    _ bytes: [UInt8], _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) async {
    if !TextLines.isClosed(bytes) { outcome.find(.fileNotClosed, BundlePath.bodies) }
    // One line too many is as good a finding as a million.
    let lines = TextLines.split(bytes, atMost: file.entries.count + 1)
    let kinds = file.entries.map { $0.flatMap { EventKind(rawValue: $0.kind) } }
    file.commitments = Array(repeating: nil, count: file.entries.count)
    file.events.reserveCapacity(lines.count)
    for run in Batch.runs(lines.count) {
      let decoded = await Batch.map(lines[run]) { line in
        try? DecodedBody(line) { kinds.indices.contains($0) ? kinds[$0] : nil }
      }
      for (index, body) in zip(run, decoded) {
        if body == nil, index < file.entries.count,
          lines[index].elementsEqual(BodyLine.erased(index)),
          kinds[index].map(\.isErasable) ?? false
        {
          file.erased.insert(index)
        } else {
          take(body, at: index, &file, &outcome)
        }
      }
    }
  }

  private static func take(
    _ body: DecodedBody?, at index: Int, _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let body else { return outcome.find(.bodyUnreadable, event: index) }
    guard body.index == index, index < file.entries.count else {
      return outcome.find(.bodyOutOfPlace, event: index, "\(body.index)")
    }
    file.commitments[index] = body.commitment
    checkProblem(body, &outcome)
    if let event = body.event, let entry = file.entries[index] {
      file.events.append(
        LoggedEvent(index: index, time: LogTime(milliseconds: entry.t), event: event))
    }
  }

  private static func checkProblem(_ body: DecodedBody, _ outcome: inout StepOutcome) {
    switch body.problem {
    case nil: break
    case .field(let name): outcome.find(.bodyField, event: body.index, name)
    case .tooLong: outcome.find(.bodyTooLong, event: body.index, "\(largestBody)")
    case .number(let name): outcome.find(.numberTooLarge, event: body.index, name)
    }
  }
}
