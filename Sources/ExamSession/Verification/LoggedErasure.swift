import CanonicalBytes

/// The event of the continuation log that took people out of a bundle.
struct LoggedErasure: Hashable, Sendable {
  let index: Int
  /// Who approved it.
  let by: [String]
}

extension LoggedErasure {
  /// Whether `event` is the act that cut the files of this bundle just so.
  static func isOf(_ event: ErasureEvent, _ file: CaseFile) -> Bool {
    func sha(_ path: String) -> String { file.files[path].map { Digest32(hashing: $0).hex } ?? "" }
    return event.bodiesSHA == file.bodiesSHA && event.rosterSHA == sha(BundlePath.roster)
      && event.resultsSHA == sha(BundlePath.results)
      && event.laterResultsSHA == sha(BundlePath.continuationResults)
  }
}

extension StepOutcome {
  /// The same outcome; a step that a cut file left undone says by which act the file was cut.
  func resting(on erasure: LoggedErasure) -> StepOutcome {
    guard case .cut(let count) = note else { return self }
    return undone(.cutAsLogged(count, event: erasure.index, by: erasure.by))
  }
}
