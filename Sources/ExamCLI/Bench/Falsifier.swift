import CanonicalBytes
import ExamSession
import TransparencyLog

/// Makes false bundles out of an honest one, the same ones from the same seed.
struct Falsifier: Sendable {
  private let honest: BundleFiles
  private let log: ForgedLog
  private let subject: MutationSubject
  private let kinds: (withKey: [Falsification], withoutKey: [Falsification])

  /// `nil` for a subject that is not as it must be.
  init?(_ subject: MutationSubject) {
    guard
      let log = ForgedLog(
        subject.files, below: subject.folder, officials: subject.officials)
    else { return nil }
    honest = subject.files
    self.log = log
    self.subject = subject
    let possible = Falsification.allCases.filter {
      (subject.isWitnessed || !$0.needsWitness)
        && (!subject.officials.isEmpty || !$0.needsOfficials)
    }
    kinds = (possible.filter(\.needsKey), possible.filter { !$0.needsKey })
  }

  /// The false bundle of a seed: every second one is signed with the stolen key. What cannot be
  /// done to this log becomes a changed byte.
  func falsified(_ seed: UInt64) throws -> (kind: Falsification, files: BundleFiles) {
    var random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let isSigned = subject.signer != nil && seed % 2 == 1
    let list = isSigned ? kinds.withKey : kinds.withoutKey
    let kind = list[Int(seed / 2 % UInt64(list.count))]
    if let files = try files(kind, &random), files != honest { return (kind, files) }
    return (.byte, changedByte(&random))
  }

  private func files(
    _ kind: Falsification, _ random: inout SplitMix
  ) throws -> BundleFiles? {
    switch kind {
    case .byte: changedByte(&random)
    case .fileCut: changedFile(&random) { $0.dropLast(1 + Int($1.next() % UInt64($0.count))) }
    case .fileGone: fileGone(&random)
    case .lineGone: changedLines(&random) { $0.remove(at: $1) }
    case .lineTwice: changedLines(&random) { $0.insert($0[$1], at: $1) }
    case .linesSwapped: changedLines(&random) { $0.swapAt($1, ($1 + 1) % $0.count) }
    case .hashedAnew: try forged(kind, &random)?.files(signedBy: nil)
    case .tailGone: try tailGone(&random)
    case .forked: try forked(&random)
    case .cosignatureCopied: try cosignatureCopied(&random)
    case .factChanged, .eventGone, .answerAdded, .answerReplayed, .answersSwapped,
      .answerAfterEnd, .approvalReplayed, .approvalMoved, .approverRole, .approverTwice,
      .approvalReused, .signaturesSwapped, .candidateChanged, .typeChanged, .tailResigned,
      .anyFact:
      try forged(kind, &random)?.files(signedBy: subject.signer)
    }
  }

  private func forged(_ kind: Falsification, _ random: inout SplitMix) throws -> ForgedLog? {
    var copy = log
    return try copy.falsify(kind, &random) ? copy : nil
  }

  /// Every file that counts; a head that is left out cannot be missed.
  private func paths(withHeads: Bool = true) -> [String] {
    honest.paths.filter { path in
      path != BundlePath.readme && !subject.unbound.contains(path)
        && (withHeads || folder(ofHead: path) == nil) && !(honest[path] ?? []).isEmpty
    }
  }

  /// The folder of the log that this file is a head of; `nil` when it is none.
  private func folder(ofHead path: String) -> String? {
    subject.keys.keys.first { path.hasPrefix($0 + BundlePath.heads) }
  }

  private func changedByte(_ random: inout SplitMix) -> BundleFiles {
    changedFile(&random) { bytes, random in
      var bytes = bytes
      let place = Int(random.next() % UInt64(bytes.count))
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      return bytes
    }
  }

  private func changedFile(
    _ random: inout SplitMix, _ change: ([UInt8], inout SplitMix) -> [UInt8]
  ) -> BundleFiles {
    var files = honest
    for _ in 0..<100 {
      guard let path = paths().randomElement(using: &random), let bytes = honest[path] else {
        return files
      }
      let other = change(bytes, &random)
      if let key = folder(ofHead: path).flatMap({ subject.keys[$0] }),
        Self.isStillSigned(other, as: bytes, by: key)
      {
        continue
      }
      files[path] = other
      return files
    }
    return files
  }

  /// Whether a changed head is the same statement under the log's signature: what else stands
  /// under it may be left out unnoticed, as the whole head may.
  private static func isStillSigned(
    _ bytes: [UInt8], as old: [UInt8], by key: NoteVerifierKey
  ) -> Bool {
    guard let note = try? SignedNote(parsing: bytes), let was = try? SignedNote(parsing: old)
    else { return false }
    return note.text.utf8.elementsEqual(was.text.utf8)
      && (try? Checkpoint(note, signedBy: key)) != nil
  }

  private func fileGone(_ random: inout SplitMix) -> BundleFiles? {
    guard let path = paths(withHeads: false).randomElement(using: &random) else { return nil }
    // Without any bodies a bundle only says less.
    if path == BundlePath.bodies { return nil }
    var files = honest
    files[path] = nil
    return files
  }

  private func changedLines(
    _ random: inout SplitMix, _ change: (inout [[UInt8]], Int) -> Void
  ) -> BundleFiles? {
    let known = [
      BundlePath.bodies, BundlePath.bank, BundlePath.results,
      BundlePath.continuation + BundlePath.bodies, BundlePath.continuationResults,
    ]
    let path = known.filter { honest[$0] != nil }.randomElement(using: &random)
    guard let path, let bytes = honest[path] else { return nil }
    var lines = TextLines.split(bytes).map { Array($0) }
    guard lines.count > 1 else { return nil }
    change(&lines, Int.random(in: lines.indices, using: &random))
    var files = honest
    files[path] = TextLines.join(lines)
    return files
  }

  private func tailGone(_ random: inout SplitMix) throws -> BundleFiles? {
    // What is logged after the results left may be missing from an earlier, honest bundle.
    let last = log.places(of: .export).last ?? log.events.count - 1
    let sizes = headSizes.filter { $0 <= last }
    guard let size = sizes.randomElement(using: &random) else { return nil }
    var copy = log
    copy.cut(to: size)
    var files = try copy.files(signedBy: nil)
    for later in headSizes where later > size { files[log.head(later)] = nil }
    files[log.checkpoint] = honest[log.head(size)]
    return files
  }

  private func forked(_ random: inout SplitMix) throws -> BundleFiles? {
    guard let other = try forged(.anyFact, &random), let signer = subject.signer else { return nil }
    let changed = other.firstChange(from: log) ?? 0
    let old = headSizes.filter { $0 > changed && $0 < log.events.count }
    guard let size = old.randomElement(using: &random) else { return nil }
    var files = try other.files(signedBy: signer)
    files[log.head(size)] = honest[log.head(size)]
    return files
  }

  private func cosignatureCopied(_ random: inout SplitMix) throws -> BundleFiles? {
    guard let other = try forged(.anyFact, &random), let signer = subject.signer else { return nil }
    var files = try other.files(signedBy: signer)
    for path in files.paths(under: log.heads) {
      guard let old = honest[path].flatMap({ try? SignedNote(parsing: $0) }),
        var new = files[path].flatMap({ try? SignedNote(parsing: $0) }), old.text != new.text
      else { continue }
      for line in old.signatures where line.name != log.origin { try new.add(line) }
      files[path] = Array(new.serialised.utf8)
    }
    files[log.checkpoint] = files[log.head(other.events.count)]
    return files
  }

  private var headSizes: [Int] {
    honest.paths(under: log.heads).compactMap { Int($0.dropFirst(log.heads.count)) }.sorted()
  }
}
