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
      && isLaterOf(event, file)
  }

  /// Whether the log that goes on was cut as the act says, and not beyond.
  private static func isLaterOf(_ event: ErasureEvent, _ file: CaseFile) -> Bool {
    let lines = TextLines.split(file.files[BundlePath.continuation + BundlePath.bodies] ?? [])
    guard event.laterEvents <= lines.count else { return false }
    let reached = TextLines.join(lines.prefix(event.laterEvents).map { Array($0) })
    let sha = event.laterEvents == 0 ? "" : Digest32(hashing: reached).hex
    return event.laterBodiesSHA == sha
      && lines.enumerated().dropFirst(event.laterEvents).allSatisfy { index, line in
        !line.elementsEqual(BodyLine.erased(index))
      }
  }
}

extension StepOutcome {
  /// The same outcome; a step that a cut file left undone says by which act the file was cut.
  func resting(on erasure: LoggedErasure) -> StepOutcome {
    guard case .cut(let count) = note else { return self }
    return undone(.cutAsLogged(count, event: erasure.index, by: erasure.by))
  }
}
