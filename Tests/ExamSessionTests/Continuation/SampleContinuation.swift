import Assessment
import CanonicalBytes
import Crypto
import Testing
import TransparencyLog

@testable import ExamSession

/// The log that goes on after a sample room, with its bundle.
struct SampleContinuation: Sendable {
  let room: SampleLog
  let roomFiles: BundleFiles
  let signer: NoteSigner
  private(set) var state: Continuation
  var events: [LoggedEvent]
  private let leaves: [Digest32]

  init(_ exam: SampleExam) throws {
    room = SampleLog(exam)
    roomFiles = try room.bundle()
    let events = try room.renumbered()
    leaves = try SampleLog.leaves(events)
    state = try Continuation(room: events, plan: room.setup.plan, bank: room.bank)
    signer = try NoteSigner(
      name: GenesisEvent.continuation(of: SamplePlan.origin),
      seed: Digest32(hashing: Array("continuation key".utf8)))
    let note = String(decoding: try #require(roomFiles[BundlePath.checkpoint]), as: UTF8.self)
    let genesis = room.setup.genesis.continued(log: signer.verifierKey.vkey, prev: note)
    let time = LogTime(milliseconds: (events.last?.time.milliseconds ?? 0) + 60_000)
    self.events = [LoggedEvent(index: 0, time: time, event: .genesis(genesis))]
  }

  /// The leaf hash of an event of the room.
  func leaf(_ index: Int) -> Digest32? { leaves.indices.contains(index) ? leaves[index] : nil }

  /// `body` with the approvals of these officials, for the continuation log.
  func approved<Body: ApprovedBody>(_ body: Body, by names: [String]) throws -> Body {
    var body = body
    let bytes = try body.approvedBytes(origin: state.origin)
    body.approvals = try names.map { name in
      let key = try #require(room.setup.officials[name])
      return Approval(by: name, signature: Array(try key.signature(for: bytes)))
    }
    return body
  }

  /// The correction of an item, approved by chair and secretary unless others are named.
  func fix(
    _ corrected: CorrectedKey, aid: String, by names: [String] = ["chair", "secretary"],
    reason: String = "Biên bản số 7"
  ) throws -> KeyFixEvent {
    let fix = KeyFixEvent(
      item: corrected.item, old: try #require(state.document(of: corrected.item)),
      new: corrected.json, reason: reason, approvals: [], aid: try SampleExam.aid(aid))
    return try approved(fix, by: names)
  }

  /// Decides and logs a correction; gives the scores that it changed.
  @discardableResult
  mutating func correct(_ corrected: CorrectedKey, aid: String) throws -> [ScoreChange] {
    let changes = try state.changes(by: corrected)
    try log(try state.events(of: try fix(corrected, aid: aid), leaf: leaf))
    return changes
  }

  /// Decides and logs a wipe.
  mutating func wipe() throws {
    let event = WipeEvent(what: "server", approvals: [], aid: try SampleExam.aid("wipe"))
    try log([try state.event(of: try approved(event, by: ["chair", "secretary"]))])
  }

  /// Decides and logs a signature that comes late.
  mutating func sign(_ candidate: CandidateNumber, _ status: String) throws {
    let event = SignatureEvent(candidate: candidate, status: status)
    try log(try state.events(of: event, leaf: leaf))
  }

  /// Decides and logs the erasure of these candidates; gives the bundle without them.
  mutating func erase(
    _ candidates: Set<CandidateNumber>, by names: [String] = ["chair", "secretary"]
  ) throws -> BundleFiles {
    let cut = try BundleErasure.files(try bundle(), without: candidates).files
    let labels = candidates.map { ErasureEvent.label(of: $0, salt: Digest32(hashing: [])) }
    let event = BundleErasure.event(of: cut, who: labels, aid: try SampleExam.aid("erasure"))
    try log([try state.event(of: try approved(event, by: names))])
    return try BundleErasure.files(try bundle(), without: candidates).files
  }

  /// Logs a boot and then these events, whatever they are.
  mutating func log(_ acts: [RoomEvent]) throws {
    let boots = events.count { $0.event.body.kind == .boot }
    let boot = BootEvent(
      boot: boots + 1, softwareSHA: Digest32(hashing: []).hex,
      previousRoot: MerkleTree.root(try SampleLog.leaves(events)), previousSize: events.count)
    let time = LogTime(milliseconds: (events.last?.time.milliseconds ?? 0) + 1_000)
    for event in [.boot(boot)] + acts {
      let logged = LoggedEvent(index: events.count, time: time, event: event)
      events.append(logged)
      state.apply(logged)
    }
  }

  /// The room's bundle with this log in it, everything signed; boots are made to fit.
  func bundle(results: Bool = true) throws -> BundleFiles {
    var fitted: [LoggedEvent] = []
    for (index, logged) in events.enumerated() {
      var logged = logged
      logged.index = index
      if case .boot(var boot) = logged.event {
        boot.previousSize = index
        boot.previousRoot = MerkleTree.root(try SampleLog.leaves(fitted))
        logged.event = .boot(boot)
      }
      fitted.append(logged)
    }
    let made = try fitted.map(SampleLog.entry)
    let hashes = made.map { MerkleTree.leafHash($0.entry) }
    let heads = try [1, made.count].map { size in
      let head = try Checkpoint(
        origin: signer.name, size: size, root: MerkleTree.root(Array(hashes.prefix(size))))
      return (size, try head.signed(by: signer).serialised)
    }
    let table = state.hasResults && results ? state.results(leaf: leaf) : nil
    let more = try BundleWriter.files(
      ContinuationContents(
        entries: made.map(\.entry), bodies: made.map(\.line), heads: heads, results: table))
    var files = roomFiles
    for path in more.paths { files[path] = more[path] }
    return files
  }

  func verifier(vkey: String? = nil, checkpoint: [UInt8]? = nil) throws -> Verifier {
    try Verifier(
      vkey: room.setup.signer.verifierKey.vkey, policy: Array(SamplePlan.policy.utf8),
      continuationVkey: vkey ?? signer.verifierKey.vkey, continuationCheckpoint: checkpoint,
      signatures: RememberedSignatures.shared)
  }

  /// What step C1 finds; everything before it must hold.
  func codes(_ files: BundleFiles? = nil) async throws -> Set<FindingCode> {
    let report = try await verifier().report(on: try files ?? bundle())
    #expect(report.steps.last?.step == .continuation)
    #expect(report.findings.allSatisfy { $0.step == .continuation })
    return Set(report.findings.map(\.code))
  }

  /// An item of somebody's paper that has choices, the choice that is right, and another.
  func someItem(_ type: ItemType = .singleChoice) throws -> (Item, right: ChoiceID, wrong: ChoiceID)
  {
    let used = Set(state.room.papers.values.flatMap(\.items)).sorted()
    let item = try #require(used.compactMap { state.item($0) }.first { $0.type == type })
    let key = try #require(state.committedKey(of: item.id))
    let right = try #require(key.rightResponse.split(separator: " ").first)
    let wrong = try #require(item.choices.map(\.id).first { $0 != ChoiceID(String(right)) })
    return (item, ChoiceID(String(right)), wrong)
  }

  /// A corrected key of one item by responses that are right, each by itself.
  func corrected(_ item: Item, _ responses: String...) throws -> CorrectedKey {
    let former = try #require(state.committedKey(of: item.id))
    return try CorrectedKey(
      item: item.id,
      keys: try responses.map { try AnswerKey(right: $0, item: item, former: former) })
  }
}
