import Assessment
import CanonicalBytes
import ExamSession
import TransparencyLog

/// The log that goes on after a room made for measuring: two keys are corrected, one of them
/// twice, and the data is wiped.
struct BenchContinuation {
  let signer: NoteSigner
  private let exam: BenchExam
  private var state: Continuation
  private var events: [LoggedEvent] = []
  private var sizes: [Int] = []
  private let leaves: [Digest32]

  /// Goes on after `room`, whose bundle is `files`.
  init(_ room: BenchRoom, _ files: BundleFiles) throws {
    exam = room.exam
    leaves = try room.events.map { try BenchBundle.made($0).leaf }
    state = try Continuation(room: room.events, plan: exam.plan, bank: exam.bank)
    signer = try NoteSigner(name: state.origin, seed: BenchExam.seed("continuation"))
    let note = String(decoding: files[BundlePath.checkpoint] ?? [], as: UTF8.self)
    let genesis = exam.genesis.continued(log: signer.verifierKey.vkey, prev: note)
    take(.genesis(genesis), at: room.events.last?.time ?? BenchExam.start)
    let used = Set(state.room.papers.values.flatMap(\.items)).sorted()
    guard used.count > 1, let key = exam.keys[used[0]] else { throw CouldNot("No items.") }
    try correct(used[0], to: [])
    try correct(used[1], to: [])
    try correct(used[0], to: [key])
    let wipe = WipeEvent(what: "server", approvals: [], aid: try BenchExam.aid("wipe"))
    try log([.wipe(try approved(wipe))])
  }

  /// `files` with this log among them.
  func joined(to files: BundleFiles) throws -> BundleFiles {
    let made = try events.map(BenchBundle.made)
    let tree = HashTree(made.map(\.leaf))
    let heads = try sizes.map { size in
      let head = try Checkpoint(origin: state.origin, size: size, root: tree.root(size: size))
      return (size, try head.signed(by: signer).serialised)
    }
    let more = try BundleWriter.files(
      ContinuationContents(
        entries: made.map(\.entry), bodies: made.map(\.line), heads: heads,
        results: state.results(leaf: leaf)))
    var files = files
    for path in more.paths { files[path] = more[path] }
    return files
  }

  private func leaf(_ index: Int) -> Digest32? {
    leaves.indices.contains(index) ? leaves[index] : nil
  }

  private func approved<Body: ApprovedBody>(_ body: Body) throws -> Body {
    try exam.approved(body, by: ["chair", "secretary"], origin: state.origin)
  }

  private mutating func correct(_ item: ItemID, to keys: [AnswerKey]) throws {
    let corrected = try CorrectedKey(item: item, keys: keys)
    guard let old = state.document(of: item) else { throw CouldNot("No key of \(item).") }
    let fix = KeyFixEvent(
      item: item, old: old, new: corrected.json, reason: "Biên bản", approvals: [],
      aid: try BenchExam.aid("fix \(events.count)"))
    let acts = try state.events(of: try approved(fix), leaf: leaf)
    guard acts.count > 2 else { throw CouldNot("The correction of \(item) changes nobody.") }
    try log(acts)
  }

  /// Logs the acts of one process, whose head is signed.
  private mutating func log(_ acts: [RoomEvent]) throws {
    let last = events.last?.time ?? BenchExam.start
    let time = last.adding(minutes: 1)
    let boot = BootEvent(
      boot: events.count { $0.event.body.kind == .boot } + 1,
      softwareSHA: BenchExam.seed("software").hex,
      previousRoot: MerkleTree.root(try events.map { try BenchBundle.made($0).leaf }),
      previousSize: events.count)
    for event in [.boot(boot)] + acts { take(event, at: time) }
    sizes.append(events.count)
  }

  private mutating func take(_ event: RoomEvent, at time: LogTime) {
    let logged = LoggedEvent(index: events.count, time: time, event: event)
    events.append(logged)
    state.apply(logged)
  }
}
