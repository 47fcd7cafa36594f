import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

/// Events made into a signed bundle by somebody who holds the log key and can do everything but
/// sign for terminals and officials.
struct SampleLog: Sendable {
  var events: [LoggedEvent]
  var bank: [BankLine]
  var blueprint: [UInt8]
  var rule: [UInt8]
  var roster: [UInt8]
  var ceremony: [UInt8]?
  /// Whether counts, scores, results and export hash are made to fit the events.
  var fitsResults = true
  let setup: SamplePlan

  init(_ exam: SampleExam) {
    events = exam.events
    bank = exam.setup.bank.lines
    blueprint = exam.setup.blueprint
    rule = exam.setup.rule
    roster = exam.setup.roster
    ceremony = try? exam.setup.closed?.ceremony?.json.encoded()
    setup = exam.setup
  }

  static func salt(_ index: Int) -> Digest32 {
    Digest32(hashing: Array("test-salt \(index)".utf8))
  }

  /// The entry of an event at its own index.
  static func entry(_ logged: LoggedEvent) throws -> (entry: [UInt8], line: BodyLine) {
    let body = try logged.event.body.json.encoded()
    let salt = salt(logged.index)
    let entry = try LogEntry(
      c: Commitment.of(salt: salt, body: body), kind: logged.event.body.kind.rawValue,
      n: logged.index, t: logged.time.milliseconds)
    return (entry.canonicalBytes, BodyLine(index: logged.index, salt: salt, body: body))
  }

  static func leaves(_ events: [LoggedEvent]) throws -> [Digest32] {
    try events.map { MerkleTree.leafHash(try entry($0).entry) }
  }

  /// The index of the first event of a kind.
  func first(_ kind: EventKind, after: Int = -1) throws -> Int {
    try #require(events.indices.first { $0 > after && events[$0].event.body.kind == kind })
  }

  /// The events with indices from 0, boots that fit and, if wanted, results that fit.
  func renumbered() throws -> [LoggedEvent] {
    var done: [LoggedEvent] = []
    var leaves: [Digest32] = []
    for (index, logged) in events.enumerated() {
      var logged = logged
      logged.index = index
      if case .boot(var boot) = logged.event {
        boot.previousSize = index
        boot.previousRoot = MerkleTree.root(leaves)
        logged.event = .boot(boot)
      }
      if fitsResults, case .export(var export) = logged.event {
        export.sha = try results(done, leaves)?.sha ?? export.sha
        logged.event = .export(export)
      }
      done.append(logged)
      leaves.append(MerkleTree.leafHash(try Self.entry(logged).entry))
    }
    return done
  }

  private func results(_ events: [LoggedEvent], _ leaves: [Digest32]) throws -> ResultsTable? {
    ResultsTable(state: RoomState(replaying: events), plan: setup.plan) { leaves[$0] }
  }

  func bundle() throws -> BundleFiles {
    let events = try renumbered()
    let made = try events.map(Self.entry)
    let leaves = made.map { MerkleTree.leafHash($0.entry) }
    let ends = events.indices.filter { events[$0].event.body.kind == .end }
    let papers = events.indices.filter { events[$0].event.body.kind == .paper }
    var sizes: Set<Int> = [1, events.count]
    if let last = papers.last { sizes.insert(last + 1) }
    if let end = ends.first { sizes.insert(end + 1) }
    let contents = BundleContents(
      entries: made.map(\.entry), bodies: made.map(\.line),
      heads: try sizes.sorted().map { ($0, try head($0, leaves)) }, bank: bank,
      blueprint: blueprint, rule: rule, roster: roster, results: try results(events, leaves),
      ceremony: ceremony)
    return try BundleWriter.files(contents)
  }

  func head(_ size: Int, _ leaves: [Digest32]) throws -> String {
    let checkpoint = try Checkpoint(
      origin: SamplePlan.origin, size: size, root: MerkleTree.root(Array(leaves.prefix(size))))
    return try checkpoint.signed(by: setup.signer).serialised
  }

  func verifier(policy: String = SamplePlan.policy) throws -> Verifier {
    try Verifier(
      vkey: setup.signer.verifierKey.vkey, policy: Array(policy.utf8),
      signatures: RememberedSignatures.shared)
  }

  func report() async throws -> VerificationReport {
    try await verifier().report(on: try bundle())
  }
}
