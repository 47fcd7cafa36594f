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
    checkEntries(&file, &outcome)
    if let bytes = file.files[BundlePath.bodies] {
      await readBodies(bytes, &file, &outcome)
      file.book = SittingBook(file.events)
    }
    return outcome
  }

  private static func checkEntries(_ file: inout CaseFile, _ outcome: inout StepOutcome) {
    var latest = 0
    for (index, bytes) in file.entryBytes.enumerated() {
      guard let bytes, let entry = try? LogEntry(bytes: bytes) else {
        outcome.find(.entryMalformed, event: index)
        file.entries.append(nil)
        continue
      }
      file.entries.append(entry)
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
    let lines = TextLines.split(bytes)
    let kinds = file.entries.map { $0.flatMap { EventKind(rawValue: $0.kind) } }
    let decoded = await Batch.map(lines) { line in
      try? DecodedBody(line) { kinds.indices.contains($0) ? kinds[$0] : nil }
    }
    file.bodies = Array(repeating: nil, count: file.entries.count)
    for (index, body) in decoded.enumerated() {
      guard let body else {
        outcome.find(.bodyUnreadable, event: index)
        continue
      }
      guard body.index == index, index < file.entries.count else {
        outcome.find(.bodyOutOfPlace, event: index, "\(body.index)")
        continue
      }
      file.bodies[index] = body
      checkProblem(body, &outcome)
      if let event = body.event, let entry = file.entries[index] {
        file.events.append(
          LoggedEvent(index: index, time: LogTime(milliseconds: entry.t), event: event))
      }
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
