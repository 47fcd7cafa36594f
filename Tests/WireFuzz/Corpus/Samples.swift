import CanonicalBytes
import Foundation
import TransparencyLog

/// Good inputs that need a key to be made; the others are kept as text.
package enum Samples {
  /// Those of `parser`; none for most.
  package static func inputs(of parser: WireParser) -> [[UInt8]] {
    guard let log = try? KnownLog.here() else { return [] }
    return texts(of: parser, log).map { Array($0.utf8) }
  }

  private static func texts(of parser: WireParser, _ log: KnownLog) -> [String] {
    switch parser {
    case .note:
      (log.notes + log.forkNotes).map(\.serialised)
        + [cosigned(log, 6).serialised, log.notes[2].text]
    case .evidence: evidence(log)
    case .witness: requests(log) + [cosigned(log, 4).signatures.map { $0.line + "\n" }.joined()]
    case .proof: (0..<8).compactMap { proof(log, $0)?.serialised }
    case .policy: [policy(log), log.signer.verifierKey.vkey, log.witness.verifierKey.vkey]
    case .reply: replies(log)
    case .entry: log.entries.map { String(decoding: $0.canonicalBytes, as: UTF8.self) }
    case .canonical: log.bodies.map { String(decoding: $0, as: UTF8.self) }
    case .request: evidence(log).map { "evidence\n" + $0 } + [cosignatures(log)]
    case .channel, .seat, .event, .text: []
    }
  }

  private static func cosigned(_ log: KnownLog, _ size: Int) -> SignedNote {
    let note = log.notes[size - 1]
    guard let line = try? log.witness.sign(note.text, seconds: 1_790_000_300) else { return note }
    return note.adding([line], of: [log.witness.verifierKey])
  }

  private static func policy(_ log: KnownLog) -> String {
    "# who must have seen it\nlog \(log.signer.verifierKey.vkey) http://127.0.0.1:8080\n"
      + "witness w1 \(log.witness.verifierKey.vkey)\ngroup all 1 w1\nquorum all\n"
  }

  private static func requests(_ log: KnownLog) -> [String] {
    [(0, 1), (0, 8), (1, 8), (4, 6), (4, 7), (7, 8), (7, 7)].compactMap { known, size in
      let proof = (try? log.tree.consistencyProof(from: known, to: size)) ?? []
      let request = try? AddCheckpoint(oldSize: known, proof: proof, note: log.notes[size - 1])
      return request?.serialised
    }
  }

  private static func evidence(_ log: KnownLog) -> [String] {
    let pairs = [(log.notes[4], log.forkNotes[0]), (log.notes[3], log.forkNotes[2])]
    let proof = (try? log.fork.consistencyProof(from: 4, to: 7)) ?? []
    return pairs.map { one, two in
      let evidence = LogEvidence(
        origin: KnownLog.origin, first: one.serialised, second: two.serialised, proof: proof)
      return String(decoding: evidence.bytes, as: UTF8.self)
    }
  }

  private static func proof(_ log: KnownLog, _ index: Int) -> TlogProof? {
    let opening = EventOpening(
      entry: log.entries[index].canonicalBytes, salt: log.salts[index], body: log.bodies[index])
    guard let proof = try? log.tree.inclusionProof(of: index, size: 8) else { return nil }
    return TlogProof(extra: opening.extra, index: index, proof: proof, note: cosigned(log, 8))
  }

  private static func replies(_ log: KnownLog) -> [String] {
    [(1, 4), (4, 8), (5, 8), (5, 5)].map { known, size in
      let proof = ((try? log.tree.consistencyProof(from: known, to: size)) ?? []).map(\.base64)
      let root = (try? log.tree.root(size: known))?.base64 ?? ""
      let note = log.notes[size - 1].serialised.replacingOccurrences(of: "\n", with: "\\n")
      let hashes = proof.map { "\"\($0)\"" }.joined(separator: ",")
      return "head\n{\"note\":\"\(note)\",\"proof\":[\(hashes)],\"root\":\"\(root)\"}"
    }
  }

  private static func cosignatures(_ log: KnownLog) -> String {
    let lines = cosigned(log, 6).signatures.map { $0.line + "\\n" }.joined()
    return "cosignatures\n{\"lines\":\"\(lines)\"}"
  }
}
