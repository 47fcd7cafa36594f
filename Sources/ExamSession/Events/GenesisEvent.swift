package import CanonicalBytes

/// The first entry of a log: everything the exam is bound to before anybody knows the seed.
package struct GenesisEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.genesis

  /// The exam id, which the origin names too.
  package var exam: String
  /// The log's origin.
  package var origin: String
  /// The room's name.
  package var room: String
  /// The log key as a note verifier key.
  package var log: String
  /// Of the raw witness policy.
  package var policySHA: String
  /// Of the terminals' boot image; empty when none is pinned.
  package var imageSHA: String
  /// RFC 6962 root over the bank leaves.
  package var bank: Digest32
  /// Of `blueprint.json`.
  package var blueprintSHA: String
  /// Of `roster.json`.
  package var rosterSHA: String
  /// Of `rule.json`.
  package var ruleSHA: String
  /// Of `forms.json`; empty when there are none.
  package var formsSHA: String
  /// Common start and working time.
  package var times: ExamTimes
  /// In the order the seed uses.
  package var seedCommits: [SeedCommitment]
  /// The sealed files, by name.
  package var sealed: [SealedFile]
  /// Who may approve what.
  package var officials: [Official]
  /// The cosigned final checkpoint this log continues; empty for a first log.
  package var prev: String

  package init(
    exam: String, origin: String, room: String, log: String, policySHA: String, imageSHA: String,
    bank: Digest32, blueprintSHA: String, rosterSHA: String, ruleSHA: String, formsSHA: String,
    times: ExamTimes, seedCommits: [SeedCommitment], sealed: [SealedFile], officials: [Official],
    prev: String
  ) {
    self.exam = exam
    self.origin = origin
    self.room = room
    self.log = log
    self.policySHA = policySHA
    self.imageSHA = imageSHA
    self.bank = bank
    self.blueprintSHA = blueprintSHA
    self.rosterSHA = rosterSHA
    self.ruleSHA = ruleSHA
    self.formsSHA = formsSHA
    self.times = times
    self.seedCommits = seedCommits
    self.sealed = sealed
    self.officials = officials
    self.prev = prev
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    exam = try fields.string("exam")
    origin = try fields.string("origin")
    room = try fields.string("room")
    log = try fields.string("log")
    policySHA = try fields.string("policy_sha")
    imageSHA = try fields.string("image_sha")
    bank = try fields.digest("bank")
    blueprintSHA = try fields.string("blueprint_sha")
    rosterSHA = try fields.string("roster_sha")
    ruleSHA = try fields.string("rule_sha")
    formsSHA = try fields.string("forms_sha")
    times = try fields.value("times", ExamTimes.init(json:))
    seedCommits = try fields.list("seed_commits", SeedCommitment.init(json:))
    sealed = try fields.list("sealed", SealedFile.init(json:))
    officials = try fields.list("officials", Official.init(json:))
    prev = try fields.string("prev")
  }

  package var json: CanonicalJSON {
    [
      "exam": .string(exam),
      "origin": .string(origin),
      "room": .string(room),
      "log": .string(log),
      "policy_sha": .string(policySHA),
      "image_sha": .string(imageSHA),
      "bank": .string(bank.base64),
      "blueprint_sha": .string(blueprintSHA),
      "roster_sha": .string(rosterSHA),
      "rule_sha": .string(ruleSHA),
      "forms_sha": .string(formsSHA),
      "times": times.json,
      "seed_commits": .array(seedCommits.map(\.json)),
      "sealed": .array(sealed.map(\.json)),
      "officials": .array(officials.map(\.json)),
      "prev": .string(prev),
    ]
  }
}
