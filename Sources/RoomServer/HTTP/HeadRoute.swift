import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import Hummingbird
import RoomAPI
import SessionStore
import TransparencyLog

extension RoomRouter {
  /// The last signed head; `from` is a number of events, 0 when it is left out.
  func head(_ request: Request) async throws(Refusal) -> Response {
    let text = request.uri.queryParameters.get("from") ?? "0"
    guard let from = Int(text), from >= 0, "\(from)" == text else { throw Refusal(.malformed) }
    let reply = try await sequencer.perform { room throws(Refusal) in try room.head(from: from) }
    return Wire.response(200, reply)
  }

  /// Keeps two heads that a terminal could not bring together and raises an alarm.
  ///
  /// Taken from a seated terminal, or from anybody when this very log's key signed a head that is
  /// not of this log: nobody outside can make one up.
  func evidence(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    let evidence: LogEvidence
    do { evidence = try LogEvidence(parsing: body) } catch { throw Refusal(.malformed) }
    let key = try? signingKey(request, body, .evidence)
    let digest = Digest32(hashing: body).hex
    let raised = await sequencer.maintained { room in
      try room.raise(evidence, digest: digest, from: key)
    }
    guard let raised else { throw Refusal(.stopping) }
    try raised.get()?.keep(evidence: body, digest: digest)
    return Wire.response(200, [String: String]())
  }
}

extension Room {
  /// The most alarms that one candidate's terminal may raise.
  private static let mostAlarms = 3

  /// The last signed head with the proof from a tree of `size` events.
  func head(from size: Int) throws(Refusal) -> HeadReply {
    guard !shown.note.isEmpty else { throw Refusal(.notNow) }
    let root = try? shown.tree.root(size: size)
    guard size <= shown.size, let root,
      let proof = try? shown.tree.consistencyProof(from: size, to: shown.size)
    else { return HeadReply(note: shown.note, proof: [], root: "") }
    return HeadReply(note: shown.note, proof: proof.map(\.base64), root: root.base64)
  }

  /// Logs the incident that `evidence` from the terminal with this key is worth, and gives the
  /// folder that is to keep it; `nil` when the log has it already.
  ///
  /// What was raised is counted and logged in one step, so that no burst passes ``mostAlarms``.
  mutating func raise(
    _ evidence: LogEvidence, digest: String, from key: [UInt8]?
  ) throws -> Result<ExamFolder?, Refusal> {
    let candidate = key.flatMap { try? reader($0) }
    let incident: IncidentEvent?
    do throws(Refusal) {
      incident = try alarm(evidence, digest: digest, from: candidate)
    } catch { return .failure(error) }
    guard let incident else { return .success(nil) }
    let decided = decide(.act(.incident(incident)))
    if let refusal = decided.refusal { return .failure(Refusal(of: refusal)) }
    try commit([decided])
    return .success(folder)
  }

  /// The incident that `evidence` is worth; `nil` when the log has it already.
  func alarm(
    _ evidence: LogEvidence, digest: String, from candidate: CandidateNumber?
  ) throws(Refusal) -> IncidentEvent? {
    let heads = [evidence.first, evidence.second].map(ownHead)
    let foreign = heads.compactMap(\.self).first { head in
      (try? shown.tree.root(size: head.size)) != head.root
    }
    guard candidate != nil || foreign != nil else { throw Refusal(.unknownKey) }
    let name = candidate?.rawValue ?? ""
    let raised = shown.alarms.filter { $0.what == ShownLog.mismatch && $0.candidate == name }
    if raised.contains(where: { $0.detail.contains(digest) }) { return nil }
    guard raised.count < Self.mostAlarms else { throw Refusal(.notNow) }
    let sizes = heads.map { $0.map { "\($0.size)" } ?? "unsigned" }.joined(separator: " ")
    let ground =
      if let foreign { "size \(foreign.size) is not of this log" } else { "not proven here" }
    return IncidentEvent(
      candidate: name, what: ShownLog.mismatch,
      detail: "heads \(sizes); \(ground); sha256 \(digest)", by: "terminal", signedBy: [])
  }

  /// The head in `note`, when this log's key signed it.
  private func ownHead(_ note: String) -> Checkpoint? {
    guard let vkey = core.state.genesis?.log, let key = try? NoteVerifierKey(vkey: vkey),
      let note = try? SignedNote(parsing: note)
    else { return nil }
    return try? Checkpoint(note, signedBy: key)
  }
}

extension ExamFolder {
  /// Keeps an evidence file beside the log; the log itself names its hash.
  func keep(evidence: [UInt8], digest: String) {
    let folder = path("evidence")
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? put(evidence, "evidence/\(digest).json")
  }
}
