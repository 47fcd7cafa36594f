import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

extension ScratchExam {
  /// What V1–V16 find in the bundle of this finished exam.
  ///
  /// `policy` is what the auditor brings; the exam's own when left out.
  func verified(policy: [UInt8]? = nil) async throws -> VerificationReport {
    let reader = try EventLogReader.open(at: folder.path(ExamPath.log))
    let stored = try reader.events()
    try reader.close()
    let bodies = stored.compactMap { event in
      event.salt.flatMap { Digest32($0) }.map {
        BodyLine(index: event.n, salt: $0, body: event.body ?? [])
      }
    }
    let leaves = stored.map { MerkleTree.leafHash($0.entry) }
    let state = RoomState(replaying: try stored.map { (event) in try LoggedEvent(event) })
    let files = try BundleWriter.files(
      BundleContents(
        entries: stored.map(\.entry), bodies: bodies,
        heads: reader.heads.map { folder.withCosignatures($0) }.map { ($0.size, $0.note) },
        bank: try folder.bankLines(),
        blueprint: try folder.bytes(ExamPath.blueprint), rule: try folder.bytes(ExamPath.rule),
        roster: try folder.bytes(ExamPath.roster),
        results: ResultsTable(state: state, plan: try folder.plan()) { leaves[$0] },
        ceremony: sealing == nil ? nil : try folder.bytes(ExamPath.ceremony)))
    let verifier = try Verifier(vkey: vkey, policy: try policy ?? folder.bytes(ExamPath.policy))
    return await verifier.report(on: files)
  }
}
