package import Assessment
import CanonicalBytes
package import ExamSession
package import Foundation
import RoomAPI
package import SessionStore
import TransparencyLog

/// A room that is being served: its rules, its log on disk, its clock and its keys.
///
/// Lives on the sequencer's queue only.
package struct Room: Sendable {
  package let folder: ExamFolder
  package let description: ExamDescription
  package private(set) var core: RoomCore
  let codes: RoomCodes
  package let keys: RoomKeys
  let log: EventLog
  let clock: LogClock
  /// The clocks that are watched while the room is served; `nil` when its time was given.
  let machine: MachineClock?
  let clockFile: ClockFile
  /// What the log has to say of the clock when the room is booted.
  private var clockNews: ClockEvent?
  /// What the room's paths checked before a command waited in line.
  let checked = CheckedSignatures()
  private let signer: NoteSigner
  /// Who vouches for the log, as genesis fixed it; read once.
  let policy: WitnessPolicy
  /// The log's key as genesis has it.
  let logKey: NoteVerifierKey
  /// Leaf hashes of the hand-ins, by event index.
  private(set) var leaves: [Int: Digest32] = [:]
  private(set) var shown = ShownLog()
  private var opened = OpenedFiles()
  private var wasClosingWitnessed = false
  private var scoredDecisions: Int?
  /// What the log held when it was given back.
  private var finalHeads: [StoredHead]?
  private var signed: (size: Int, at: LogTime)
  /// The disks of the log and of its mirror.
  var space: LogSpace
  /// Whether the log says that a disk is nearly full.
  var saidShort = false

  /// Opens the exam's log as the one process that writes it; logs nothing before ``boot``.
  ///
  /// Without a `mirror` the one in use is opened; with `newMirror` it is begun anew at its path,
  /// for a disk that was lost. The time is `wall` now; with the clocks of a `machine` it goes on
  /// where the server before left it, as ``ClockStart`` has it, with the `clockReading` of
  /// officials where there is one. `spareFloor` are the free bytes below which a disk counts as full.
  package init(
    folder: ExamFolder, mirror: String?, newMirror: Bool = false, wall: Date = .now,
    machine: MachineClock? = nil, clockReading: OfficialReading? = nil,
    spareFloor: Int = LogSpace.floor
  ) throws {
    self.folder = folder
    description = try folder.description()
    codes = try folder.codes()
    keys = RoomKeys(
      token: codes.proctorToken, roomCode: codes.roomCode,
      release: ReleaseKey(origin: description.origin), origin: description.origin)
    signer = try folder.signer()
    policy = try folder.policy()
    clockFile = try ClockFile(folder)
    let found = try OpenedLog(folder, mirror: mirror, newMirror: newMirror)
    (log, logKey, self.machine) = (found.log, found.key, machine)
    let candidates = (try? Roster(json: folder.json(ExamPath.roster)))?.entries.count ?? 0
    space = try LogSpace(
      folder: folder.path(ExamPath.log), mirror: found.mirror, candidates: candidates,
      floor: spareFloor)
    core = RoomCore(
      plan: try folder.plan(), secrets: codes.secrets, genesisRoot: found.genesis,
      replaying: found.events, signatures: checked)
    if let machine {
      let start = try core.clockStart(on: machine, reading: clockReading, from: clockFile.point)
      (clock, clockNews) = (LogClock(at: start.time, on: machine), start.event)
    } else {
      clock = LogClock(floor: core.state.lastTime, wall: wall)
    }
    let head = try log.heads().last
    signed = (head?.size ?? 0, clock.now())
    try show(found, head)
  }

  /// Shows what an opened log holds, and makes its derived table anew where that differs.
  private mutating func show(_ found: OpenedLog, _ head: StoredHead?) throws {
    if let head { shown.sign(head.note, size: head.size) }
    for (event, leaf) in zip(found.events, found.leaves) { keepLeaf(of: event, leaf) }
    let seen = SeenRows.rows(found.events)
    if try log.seen() != seen { try log.replaceSeen(seen) }
  }

  /// The receipt code of a candidate's hand-in.
  package func receipt(of candidate: CandidateNumber) -> String? {
    core.state.session(candidate).handIn.flatMap { leaves[$0.index] }.map(ReceiptCode.of)
  }

  /// The log time of this moment.
  package var now: LogTime { clock.now() }

  /// This moment by the log's clock.
  package var date: Date { clock.date }

  /// Decides a command. What it logs is durable only after ``commit(_:)``.
  ///
  /// `received` is when it came in: what the disk delays is not late for it.
  mutating func decide(_ command: RoomCommand, received: LogTime? = nil) -> Decided {
    if lacksSpace(for: command) { return Decided(events: [], seen: [], refusal: .noSpace) }
    let outcome = core.handle(
      witnessed(command), now: max(received ?? clock.now(), core.state.lastTime))
    if outcome.refusal == nil { opened.take(command) }
    let seen = outcome.events.enumerated().compactMap { position, logged -> SeenNumber? in
      if case .answer(let event) = logged.event {
        return seenNumber(event.candidate, event.sequence, position)
      }
      if case .submit(let event) = logged.event {
        return seenNumber(event.candidate, event.sequence, position)
      }
      return nil
    }
    return Decided(events: outcome.events, seen: seen, refusal: outcome.refusal)
  }

  /// A command's events, its used sequence numbers by position, and its refusal.
  struct Decided {
    let events: [LoggedEvent]
    let seen: [SeenNumber]
    let refusal: RoomRefusal?
  }

  /// Logs what witnesses said before the room was served.
  package mutating func hear(_ events: [WitnessEvent]) throws {
    try commit(events.map { decide(.witness($0)) })
  }

  /// Makes the events of several decisions durable in one transaction.
  mutating func commit(_ decisions: [Decided]) throws {
    let events = decisions.flatMap(\.events)
    guard !events.isEmpty else { return }
    var seen: [SeenNumber] = []
    var offset = 0
    for decision in decisions {
      seen += decision.seen.map {
        SeenNumber(
          publicKey: $0.publicKey, sequence: $0.sequence, event: $0.event + offset)
      }
      offset += decision.events.count
    }
    let appended = try log.append(try events.map { try $0.pending() }, seen: seen)
    for (event, appended) in zip(events, appended) {
      keepLeaf(of: event, appended.leaf)
    }
  }

  /// Signs the head if the log has grown; at once, or when the last one is `age` ms old.
  mutating func sign(ifOlderThan age: Int = 0) throws {
    let now = clock.now()
    guard core.state.size > signed.size, now.milliseconds - signed.at.milliseconds >= age else {
      return
    }
    let note = try log.signHead(origin: description.origin, signer: signer)
    shown.sign(note, size: core.state.size)
    signed = (core.state.size, now)
  }

  /// Once the room has ended: closing checkpoint, then its witnesses, then keys, then every score
  /// that is missing or that a decision has changed, then the next checkpoint.
  ///
  /// Keys that are sealed are at hand only when the trustees have opened them.
  mutating func settle() throws {
    let state = core.state
    guard let end = state.endIndex, !state.isExported else { return }
    if signed.size <= end { try sign() }
    let decisions = state.sessions.values.reduce(0) { $0 + $1.decisions.count }
    guard scoredDecisions != decisions, isClosed, let keys = try keysAtHand() else { return }
    let decided = decide(.score(keys))
    guard decided.refusal == nil else { throw ServingFailure.scoring }
    try commit([decided])
    scoredDecisions = decisions
    try sign()
  }

  /// Whether the sealed keys are in memory.
  var hasKeys: Bool { !opened.keys.isEmpty }

  /// The items in use with their keys; `nil` while a sealed file is closed, empty when nothing is
  /// sealed.
  func openedLines() -> [BankLine]? {
    guard core.plan.ceremony != nil else { return [] }
    return opened.lines(of: Set(core.state.papers.values.flatMap(\.items)))
  }

  private func keysAtHand() throws -> [ItemID: AnswerKey]? {
    let keys = try core.plan.ceremony == nil ? openKeys() : opened.keys
    return keys.isEmpty
      ? nil
      : Dictionary(keys.map { ($0.key.item, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys of an exam that is not sealed, each the one that was committed to.
  private func openKeys() throws -> [CommittedKey] {
    let keys = try folder.keys()
    for (item, key) in zip(try folder.items(), keys) where !key.opens(item.leaf) {
      throw ServingFailure.scoring
    }
    return keys
  }

  /// Whether witnesses hold a head over the end of the room; once they do it is not asked again.
  private var isClosed: Bool {
    mutating get {
      if !wasClosingWitnessed { wasClosingWitnessed = isClosingWitnessed }
      return wasClosingWitnessed
    }
  }

  /// The command with what the room knows of its witnesses.
  private mutating func witnessed(_ command: RoomCommand) -> RoomCommand {
    guard case .openKeys(var opening) = command else { return command }
    opening.witnessedHead = isClosed ? core.state.endIndex.map { $0 + 1 } : nil
    return .openKeys(opening)
  }

  /// All signed heads, smallest first.
  func heads() throws -> [StoredHead] { try finalHeads ?? log.heads() }

  /// Closes the finished log, so that others can read it while the room goes on showing its end.
  mutating func giveBack() throws {
    guard finalHeads == nil else { return }
    finalHeads = try log.heads()
    try log.close()
  }

  /// Logs that this process serves the room from now on, and goes on with whatever waited for one.
  ///
  /// To be called once, when nothing can keep the process from serving any more; refuses a room that
  /// is finished.
  package mutating func boot(softwareSHA: String) throws {
    if core.state.isExported {
      try seal()
      throw ServingFailure.finished
    }
    var decided = [
      decide(.boot(BootFacts(softwareSHA: softwareSHA, root: log.root, size: log.size)))
    ]
    if core.plan.isOpen, core.state.papers.isEmpty {
      decided.append(decide(.open(shares: try folder.shares(), publicDraw: nil)))
    }
    if let clockNews { decided.append(decide(.clock(clockNews))) }
    guard decided.allSatisfy({ $0.refusal == nil }) else { throw ServingFailure.opening }
    try commit(decided)
    // Only now: a point that was lost is in the log before there is another one.
    if let machine { try clockFile.keep(clock, on: machine) }
    try sign()
    try settle()
  }

  private func seenNumber(
    _ candidate: CandidateNumber, _ sequence: Int, _ position: Int
  ) -> SeenNumber? {
    core.state.session(candidate).liveKey.map {
      SeenNumber(publicKey: $0, sequence: sequence, event: position)
    }
  }

  private mutating func keepLeaf(of logged: LoggedEvent, _ leaf: Digest32) {
    shown.add(logged, leaf)
    let kind = logged.event.body.kind
    if kind == .submit || kind == .close { leaves[logged.index] = leaf }
  }
}
