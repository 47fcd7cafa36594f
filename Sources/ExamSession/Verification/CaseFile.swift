import Assessment
import CanonicalBytes
import TransparencyLog

/// What the steps have read so far; a step fills in what later ones need.
struct CaseFile: Sendable {
  var files: BundleFiles
  /// From the minutes.
  let key: NoteVerifierKey
  /// From the minutes.
  let policy: WitnessPolicy
  let policyBytes: [UInt8]
  let signatures: any SignatureCheck

  /// V1: the last head.
  var note: SignedNote?
  var checkpoint: Checkpoint?
  /// V3: entries by index; `nil` where the bundle has none. Empty again once V5 has read them.
  var entryBytes: [[UInt8]?] = []
  /// V3: the tree over the entries, when all are there.
  var tree: HashTree?
  /// V4: heads that are signed and of this log, by size.
  var heads: [Int: SignedNote] = [:]
  /// V5: entries by index, where they are entries.
  var entries: [LogEntry?] = []
  /// V5: what salt and body of each event open, where there are any.
  var commitments: [Digest32?] = []
  /// V5: indices whose body and salt were erased.
  var erased: Set<Int> = []
  /// V5: hex SHA-256 of `private.jsonl`, once somebody was erased.
  var bodiesSHA: String?
  /// V5: all events that can be read, in order.
  var events: [LoggedEvent] = []
  /// V7.
  var genesis: GenesisEvent?
  var bank: [BankLine]?
  var items: [ItemID: Item] = [:]
  var blueprint: Blueprint?
  var roster: Roster?
  var rule: RegulationProfile?
  /// V7: who opens the sealed files; `nil` unless genesis fixed this document.
  var ceremony: Ceremony?
  /// V8.
  var draw: NaiveDraw?
  /// V5: what happened to each candidate.
  var book = SittingBook()
  /// From the minutes: the key of the continuation log.
  var continuationKey: NoteVerifierKey?
  /// From the minutes: a head that the continuation log once had.
  var knownContinuation: Checkpoint?
  /// C1: the results after every correction, once nothing was found there.
  var corrected: CorrectedResults?
  /// C1: the act that took people out of this bundle, once it is found to be the one.
  var erasure: LoggedErasure?

  /// Lets go of the content of files that no later step reads; that they are there stays known.
  mutating func forget(_ paths: [String]) {
    for path in paths { files[path] = [] }
  }

  /// Whether the bundle shows bodies at all.
  var hasBodies: Bool { files[BundlePath.bodies] != nil }

  init(
    files: consuming BundleFiles, key: NoteVerifierKey, policy: WitnessPolicy, policyBytes: [UInt8],
    signatures: any SignatureCheck
  ) {
    self.files = files
    self.key = key
    self.policy = policy
    self.policyBytes = policyBytes
    self.signatures = signatures
  }
}
