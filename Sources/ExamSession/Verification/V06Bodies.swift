import CanonicalBytes
import TransparencyLog

/// V6: salt and body of every event open the commitment in its entry.
enum V06Bodies {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.bodies, .needsBodies) }
    guard !file.entries.isEmpty else { return .skipped(.bodies, .needs(.entries)) }
    var outcome = StepOutcome(.bodies, note: .counted(file.bodies.count, .bodies))
    for (index, entry) in file.entries.enumerated() {
      guard let body = file.bodies[index] else {
        outcome.find(.bodyMissing, event: index)
        continue
      }
      if let entry, entry.c != body.commitment { outcome.find(.commitmentBroken, event: index) }
    }
    return outcome
  }
}
