import Assessment
import CanonicalBytes
import TransparencyLog

/// What the steps have read so far; a step fills in what later ones need.
struct CaseFile: Sendable {
  let files: BundleFiles
  /// From the minutes.
  let key: NoteVerifierKey
  /// From the minutes.
  let policy: WitnessPolicy
  let policyBytes: [UInt8]
  let signatures: any SignatureCheck

  /// V1: the last head.
  var note: SignedNote?
  var checkpoint: Checkpoint?
  /// V3: entries by index; `nil` where the bundle has none.
  var entryBytes: [[UInt8]?] = []
  /// V3: the tree over the entries, when all are there.
  var tree: HashTree?
  /// V4: heads that are signed and of this log, by size.
  var heads: [Int: SignedNote] = [:]
  /// V5: entries by index, where they are entries.
  var entries: [LogEntry?] = []
  /// V5: bodies by index, where there are any.
  var bodies: [DecodedBody?] = []
  /// V5: all events that can be read, in order.
  var events: [LoggedEvent] = []
  /// V7.
  var genesis: GenesisEvent?
  var bank: [BankLine]?
  var items: [ItemID: Item] = [:]
  var blueprint: Blueprint?
  var roster: Roster?
  var rule: RegulationProfile?
  /// V8.
  var draw: NaiveDraw?
  /// V5: what happened to each candidate.
  var book = SittingBook()

  /// Whether the bundle shows bodies at all.
  var hasBodies: Bool { files[BundlePath.bodies] != nil }

  init(
    files: BundleFiles, key: NoteVerifierKey, policy: WitnessPolicy, policyBytes: [UInt8],
    signatures: any SignatureCheck
  ) {
    self.files = files
    self.key = key
    self.policy = policy
    self.policyBytes = policyBytes
    self.signatures = signatures
  }
}
