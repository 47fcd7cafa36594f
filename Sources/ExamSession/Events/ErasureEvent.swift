package import Assessment
package import CanonicalBytes

/// People were taken out of a copy of the bundle, which is then all that is kept.
package struct ErasureEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.erasure

  /// A label for each person, ``label(of:salt:)``; the salts are not logged.
  package var who: [Digest32]
  /// Of the room's `private.jsonl` as it was cut.
  package var bodiesSHA: String
  /// Of `roster.json` as it was cut.
  package var rosterSHA: String
  /// Of `results.csv` as it was cut; empty when there is none.
  package var resultsSHA: String
  /// Of `c1/results.csv` as it was cut; empty when there is none.
  package var laterResultsSHA: String
  /// How many events of this log the cut reached: those of the bundle that was cut.
  package var laterEvents: Int
  /// Of the first ``laterEvents`` lines of `c1/private.jsonl` as they were cut; empty when there
  /// are none.
  package var laterBodiesSHA: String
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(
    who: [Digest32], bodiesSHA: String, rosterSHA: String, resultsSHA: String,
    laterResultsSHA: String, laterEvents: Int, laterBodiesSHA: String, approvals: [Approval],
    aid: ApprovalID
  ) {
    self.who = who
    self.bodiesSHA = bodiesSHA
    self.rosterSHA = rosterSHA
    self.resultsSHA = resultsSHA
    self.laterResultsSHA = laterResultsSHA
    self.laterEvents = laterEvents
    self.laterBodiesSHA = laterBodiesSHA
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    who = try fields.list("who") { json in
      json.stringValue.flatMap { Base64.decode($0) }.flatMap { Digest32($0) }
    }
    bodiesSHA = try fields.string("bodies_sha")
    rosterSHA = try fields.string("roster_sha")
    resultsSHA = try fields.string("results_sha")
    laterResultsSHA = try fields.string("c1_results_sha")
    laterEvents = try fields.integer("c1_events")
    laterBodiesSHA = try fields.string("c1_bodies_sha")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "who": .array(who.map { .string($0.base64) }),
      "bodies_sha": .string(bodiesSHA),
      "roster_sha": .string(rosterSHA),
      "results_sha": .string(resultsSHA),
      "c1_results_sha": .string(laterResultsSHA),
      "c1_events": .integer(laterEvents),
      "c1_bodies_sha": .string(laterBodiesSHA),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }

  /// What stands for a person: SHA-256 of `thi-erasure/v1` LF, a salt that only the minutes hold,
  /// and the candidate number.
  package static func label(of candidate: CandidateNumber, salt: Digest32) -> Digest32 {
    Digest32(
      hashing: Array("thi-erasure/v1\n".utf8) + salt.bytes + Array(candidate.rawValue.utf8))
  }
}
