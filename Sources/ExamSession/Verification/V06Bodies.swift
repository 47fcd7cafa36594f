import CanonicalBytes
import TransparencyLog

/// V6: salt and body of every event open the commitment in its entry.
enum V06Bodies {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.bodies, .needsBodies) }
    guard !file.entries.isEmpty else { return .skipped(.bodies, .needs(.entries)) }
    var outcome = StepOutcome(.bodies, note: .counted(file.commitments.count, .bodies))
    for (index, entry) in file.entries.enumerated() {
      if file.erased.contains(index) { continue }
      guard let commitment = file.commitments[index] else {
        outcome.find(.bodyMissing, event: index)
        continue
      }
      if let entry, entry.c != commitment { outcome.find(.commitmentBroken, event: index) }
    }
    return file.erased.isEmpty ? outcome : outcome.undone(.erased(file.erased.count))
  }
}
