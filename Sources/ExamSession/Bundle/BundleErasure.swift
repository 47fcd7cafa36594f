package import Assessment
import CanonicalBytes

/// Takes people out of a bundle and leaves its trees as they are.
package enum BundleErasure {
  /// A bundle without anything about these candidates: their events keep their entries but lose
  /// body and salt, `roster.json` and `results.csv` lose name, birth and row.
  ///
  /// Gives the number of events that it erased. Refuses a bundle without bodies and a candidate
  /// whom its roster does not have.
  package static func files(
    _ bundle: BundleFiles, without candidates: Set<CandidateNumber>
  ) throws(ErasureRefusal) -> (files: BundleFiles, erased: Int) {
    var files = bundle
    files[BundlePath.roster] = try roster(bundle, without: candidates)
    var erased = 0
    for folder in ["", BundlePath.continuation] {
      let path = folder + BundlePath.bodies
      guard let bytes = bundle[path] else {
        if folder.isEmpty { throw .noBodies }
        continue
      }
      var lines: [[UInt8]] = []
      for (number, line) in TextLines.split(bytes).enumerated() {
        if line.elementsEqual(BodyLine.erased(number)) {
          lines.append(Array(line))
          continue
        }
        guard let (read, json) = try? BodyLine.read(Array(line)) else {
          throw .unreadable(path: path, line: number + 1)
        }
        let isTheirs = names(json).contains { candidates.contains($0) }
        lines.append(isTheirs ? BodyLine.erased(read.index) : Array(line))
        erased += isTheirs ? 1 : 0
      }
      files[path] = TextLines.join(lines)
    }
    for path in [BundlePath.results, BundlePath.continuationResults] {
      files[path] = bundle[path].map { rows($0, without: candidates) }
    }
    return (files, erased)
  }

  /// A bundle that shows structure only: no body, no salt, no roster, no result.
  package static func structure(
    of bundle: BundleFiles
  ) -> (files: BundleFiles, erased: Int) {
    var files = bundle
    var erased = 0
    for folder in ["", BundlePath.continuation] {
      let path = folder + BundlePath.bodies
      erased += bundle[path].map { TextLines.split($0).count } ?? 0
      files[path] = nil
      files[folder + BundlePath.results] = nil
    }
    files[BundlePath.roster] = nil
    return (files, erased)
  }

  /// Whom a body is about; a redo's subject counts as its candidate.
  private static func names(_ body: CanonicalJSON) -> [CandidateNumber] {
    [body["cand"], body["as"]].compactMap { $0?.stringValue }.map { name in
      CandidateNumber(String(name.prefix { $0 != "#" }))
    }
  }

  private static func roster(
    _ bundle: BundleFiles, without candidates: Set<CandidateNumber>
  ) throws(ErasureRefusal) -> [UInt8] {
    guard let bytes = bundle[BundlePath.roster], let json = try? CanonicalJSON(decoding: bytes),
      let roster = try? Roster(json: json)
    else { throw .unreadable(path: BundlePath.roster, line: 1) }
    let known = Set(roster.entries.map(\.candidate) + roster.exemptions.map(\.candidate))
    if let stranger = candidates.subtracting(known).min() { throw .unknown(stranger) }
    let entries = roster.entries.map { entry in
      candidates.contains(entry.candidate)
        ? RosterEntry(candidate: entry.candidate, name: "", born: "") : entry
    }
    let exemptions = roster.exemptions.map { exemption in
      var exemption = exemption
      if candidates.contains(exemption.candidate) { (exemption.name, exemption.born) = ("", "") }
      return exemption
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
}
