import CanonicalBytes
import ExamSession
import TransparencyLog

/// Makes false bundles out of an honest one, the same ones from the same seed.
struct Falsifier: Sendable {
  private let honest: BundleFiles
  private let log: ForgedLog
  private let key: NoteVerifierKey
  private let signer: NoteSigner?
  private let kinds: (withKey: [Falsification], withoutKey: [Falsification])

  /// `key` is the log's, and `signer` the same stolen, if it is; `isWitnessed` says whether the
  /// policy asks for a quorum. `nil` for a bundle that is not as it must be.
  init?(_ files: BundleFiles, key: NoteVerifierKey, signer: NoteSigner?, isWitnessed: Bool) {
    guard let log = ForgedLog(files) else { return nil }
    honest = files
    self.log = log
    self.key = key
    self.signer = signer
    let possible = Falsification.allCases.filter { isWitnessed || !$0.needsWitness }
    kinds = (possible.filter(\.needsKey), possible.filter { !$0.needsKey })
  }

  /// The false bundle of a seed: every second one is signed with the stolen key. What cannot be
  /// done to this log becomes a changed byte.
  func falsified(_ seed: UInt64) throws -> (kind: Falsification, files: BundleFiles) {
    var random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let isSigned = signer != nil && seed % 2 == 1
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
      .answerAfterEnd, .approvalReplayed, .approvalMoved, .tailResigned, .anyFact:
      try forged(kind, &random)?.files(signedBy: signer)
    }
  }

  private func forged(_ kind: Falsification, _ random: inout SplitMix) -> ForgedLog? {
    var copy = log
    return copy.falsify(kind, &random) ? copy : nil
  }

  /// Every file that counts; a head that is left out cannot be missed.
  private func paths(withHeads: Bool = true) -> [String] {
    honest.paths.filter {
      $0 != BundlePath.readme && (withHeads || !$0.hasPrefix(BundlePath.heads))
        && !(honest[$0] ?? []).isEmpty
    }
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
      if path.hasPrefix(BundlePath.heads), isStillSigned(other, as: bytes) { continue }
      files[path] = other
      return files
    }
    return files
  }

  /// Whether a changed head is the same statement under the log's signature: what else stands
  /// under it may be left out unnoticed, as the whole head may.
  private func isStillSigned(_ bytes: [UInt8], as old: [UInt8]) -> Bool {
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
    let path = [BundlePath.bodies, BundlePath.bank, BundlePath.results]
      .randomElement(using: &random)
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
    for later in headSizes where later > size { files[BundlePath.head(later)] = nil }
    files[BundlePath.checkpoint] = honest[BundlePath.head(size)]
    return files
  }

  private func forked(_ random: inout SplitMix) throws -> BundleFiles? {
    guard let other = forged(.anyFact, &random), let signer else { return nil }
    let changed = other.firstChange(from: log) ?? 0
    let old = headSizes.filter { $0 > changed && $0 < log.events.count }
    guard let size = old.randomElement(using: &random) else { return nil }
    var files = try other.files(signedBy: signer)
    files[BundlePath.head(size)] = honest[BundlePath.head(size)]
    return files
  }

  private func cosignatureCopied(_ random: inout SplitMix) throws -> BundleFiles? {
    guard let other = forged(.anyFact, &random), let signer else { return nil }
    var files = try other.files(signedBy: signer)
    for path in files.paths(under: BundlePath.heads) {
      guard let old = honest[path].flatMap({ try? SignedNote(parsing: $0) }),
        var new = files[path].flatMap({ try? SignedNote(parsing: $0) }), old.text != new.text
      else { continue }
      for line in old.signatures where line.name != log.origin { try new.add(line) }
      files[path] = Array(new.serialised.utf8)
    }
    files[BundlePath.checkpoint] = files[BundlePath.head(other.events.count)]
    return files
  }

  private var headSizes: [Int] {
    honest.paths(under: BundlePath.heads)
      .compactMap { Int($0.dropFirst(BundlePath.heads.count)) }.sorted()
  }
}
