import Assessment
import CanonicalBytes

extension CaseFile {
  /// Whether everything about this candidate was erased: neither name nor event is left.
  func isErased(_ entry: RosterEntry) -> Bool {
    !erased.isEmpty && entry.name.isEmpty && book.sittings[entry.candidate] == nil
  }

  /// Whether names were erased from `roster.json`, which then cannot have its hash.
  var hasCutRoster: Bool {
    guard !erased.isEmpty, let bytes = files[BundlePath.roster],
      let json = try? CanonicalJSON(decoding: bytes)
    else { return false }
    let people = (json["candidates"]?.arrayValue ?? []) + (json["exempt"]?.arrayValue ?? [])
    return people.contains { $0["name"] == "" }
  }
}

extension StepOutcome {
  /// The step as far as it could be done, and why no further.
  func undone(_ note: StepNote) -> StepOutcome {
    var outcome = self
    (outcome.isDone, outcome.note) = (false, note)
    return outcome
  }
}
