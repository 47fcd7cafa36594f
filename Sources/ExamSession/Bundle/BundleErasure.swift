package import Assessment
package import CanonicalBytes
import TransparencyLog

/// Takes people out of a bundle and leaves its trees as they are.
package enum BundleErasure {
  /// A bundle without anything about these candidates: the events about them, and those that name
  /// them and carry nobody's result, keep their entries but lose body and salt; `roster.json` and
  /// `results.csv` lose name, birth, grounds and row. The numbers stay in `roster.json`: everybody
  /// else's paper and seat was drawn among them.
  ///
  /// Refuses a bundle without readable log and bodies and a candidate whom its roster does not have.
  package static func files(
    _ bundle: BundleFiles, without candidates: Set<CandidateNumber>
  ) throws(ErasureRefusal) -> ErasedBundle {
    let roster = try roster(bundle, with: candidates)
    let traces = PersonTraces(candidates, in: roster)
    var cut = ErasedBundle(files: bundle, erased: 0)
    cut.files[BundlePath.roster] = try self.bytes(roster, without: candidates)
    guard bundle[BundlePath.bodies] != nil else { throw .noBodies }
    for folder in ["", BundlePath.continuation] {
      guard let bytes = bundle[folder + BundlePath.bodies] else { continue }
      try erase(bytes, of: try kinds(bundle, folder), folder, traces, &cut)
    }
    for path in [BundlePath.results, BundlePath.continuationResults] {
      cut.files[path] = bundle[path].map { rows($0, without: candidates) }
    }
    return cut
  }

  /// The same bundle with a longer continuation log; what was erased from the old one stays so.
  package static func bundle(
    _ bundle: BundleFiles, continued files: BundleFiles
  ) -> BundleFiles {
    var next = bundle
    let (bodies, results) = (
      BundlePath.continuation + BundlePath.bodies, BundlePath.continuationResults
    )
    let old = bundle[bodies] ?? []
    for path in bundle.paths(under: BundlePath.continuation) where path != results {
      next[path] = nil
    }
    for path in files.paths(under: BundlePath.continuation) where path != results {
      next[path] = files[path]
    }
    let more = TextLines.split(files[bodies] ?? []).dropFirst(TextLines.split(old).count)
    next[bodies] = old + TextLines.join(more.map { Array($0) })
    return next
  }

  /// The act that cut a bundle so; approvals are to be added.
  package static func event(
    of cut: BundleFiles, who: [Digest32], aid: ApprovalID
  ) -> ErasureEvent {
    func sha(_ path: String) -> String { cut[path].map { Digest32(hashing: $0).hex } ?? "" }
    let later = BundlePath.continuation + BundlePath.bodies
    return ErasureEvent(
      who: who, bodiesSHA: sha(BundlePath.bodies), rosterSHA: sha(BundlePath.roster),
      resultsSHA: sha(BundlePath.results), laterResultsSHA: sha(BundlePath.continuationResults),
      laterEvents: cut[later].map { TextLines.split($0).count } ?? 0, laterBodiesSHA: sha(later),
      approvals: [], aid: aid)
  }

  /// The kind of each event of a log, where it is one.
  private static func kinds(
    _ bundle: BundleFiles, _ folder: String
  ) throws(ErasureRefusal) -> [EventKind?] {
    let log = folder + BundlePath.log
    let path = folder + BundlePath.checkpoint
    guard let note = bundle[path].flatMap({ try? SignedNote(parsing: $0) }),
      let head = try? Checkpoint(text: note.text),
      head.size <= bundle.paths(under: log).count * TileLayout.width,
      let entries = try? TileReader(size: head.size, file: { bundle[log + $0] })
        .entries(root: head.root)
    else { throw .unreadable(path: path, line: 1) }
    return entries.map { bytes in
      (try? LogEntry(bytes: bytes)).flatMap { EventKind(rawValue: $0.kind) }
    }
  }

  private static func erase(
    _ bytes: [UInt8], of kinds: [EventKind?], _ folder: String, _ traces: PersonTraces,
    _ cut: inout ErasedBundle
  ) throws(ErasureRefusal) {
    let path = folder + BundlePath.bodies
    var lines: [[UInt8]] = []
    var gone: Set<Int> = []
    var late: [(line: Int, answer: Int)] = []
    for (number, line) in TextLines(bytes).enumerated() {
      lines.append(Array(line))
      if line.elementsEqual(BodyLine.erased(number)) { continue }
      guard number < kinds.count, let kind = kinds[number],
        let (_, json) = try? BodyLine.read(Array(line))
      else { throw .unreadable(path: path, line: number + 1) }
      let fields = kind.personalFields
      let isNamed = traces.isNamed(in: json, fields.texts)
      if traces.isSubject(of: json, fields.subjects) || (fields.isFree && isNamed) {
        gone.insert(number)
      } else if isNamed {
        cut.kept.append(ErasedBundle.Trace(path: path, index: number))
      }
      if kind == .lateAnswer, let answer = json["n"]?.integerValue {
        late.append((number, answer))
      }
    }
    for (line, answer) in late where gone.contains(answer) { gone.insert(line) }
    for number in gone { lines[number] = BodyLine.erased(number) }
    cut.files[path] = TextLines.join(lines)
    cut.erased += gone.count
  }

  /// A bundle that shows structure only: no body, no salt, no roster, no result.
  package static func structure(
    of bundle: BundleFiles
  ) -> ErasedBundle {
    var files = bundle
    var erased = 0
    for folder in ["", BundlePath.continuation] {
      let path = folder + BundlePath.bodies
      erased += bundle[path].map { TextLines($0).reduce(0) { count, _ in count + 1 } } ?? 0
      files[path] = nil
      files[folder + BundlePath.results] = nil
    }
    files[BundlePath.roster] = nil
    return ErasedBundle(files: files, erased: erased)
  }

  private static func roster(
    _ bundle: BundleFiles, with candidates: Set<CandidateNumber>
  ) throws(ErasureRefusal) -> Roster {
    guard let bytes = bundle[BundlePath.roster], let json = try? CanonicalJSON(decoding: bytes),
      let roster = try? Roster(json: json)
    else { throw .unreadable(path: BundlePath.roster, line: 1) }
    let known = Set(roster.entries.map(\.candidate) + roster.exemptions.map(\.candidate))
    if let stranger = candidates.subtracting(known).min() { throw .unknown(stranger) }
    if let gone = candidates.intersection(roster.erased).min() { throw .alreadyErased(gone) }
    return roster
  }

  private static func bytes(
    _ roster: Roster, without candidates: Set<CandidateNumber>
  ) throws(ErasureRefusal) -> [UInt8] {
    let entries = roster.entries.map { entry in
      candidates.contains(entry.candidate)
        ? RosterEntry(candidate: entry.candidate, name: "", born: "") : entry
    }
    let exemptions = roster.exemptions.map { exemption in
      candidates.contains(exemption.candidate)
        ? Exemption(candidate: exemption.candidate, name: "", born: "", ground: "") : exemption
    }
    guard let cut = try? Roster(entries, exemptions: exemptions).json.encoded() else {
      throw .unreadable(path: BundlePath.roster, line: 1)
    }
    return cut
  }

  /// The rows of a result file but theirs; a line feed between quotes ends no row.
  private static func rows(
    _ bytes: [UInt8], without candidates: Set<CandidateNumber>
  ) -> [UInt8] {
    let starts = candidates.map { Array((CSVCell.quoted($0.rawValue) + ",").utf8) }
    var (kept, row, isQuoted): ([UInt8], [UInt8], Bool) = ([], [], false)
    for byte in bytes {
      row.append(byte)
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == 0x0A, !isQuoted else { continue }
      if !starts.contains(where: { row.starts(with: $0) }) { kept += row }
      row = []
    }
    return kept + row
  }
}

/// Why nobody is taken out of a bundle.
package enum ErasureRefusal: Error, Hashable, Sendable {
  /// The bundle has no `private.jsonl`.
  case noBodies
  /// This line is not what `audit export` writes.
  case unreadable(path: String, line: Int)
  /// The roster has no such candidate.
  case unknown(CandidateNumber)
  /// Name and birth of this candidate are gone already.
  case alreadyErased(CandidateNumber)
}
