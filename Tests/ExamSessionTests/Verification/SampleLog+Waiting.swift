import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

/// What may come between a deadline and the collection of a sheet.
extension SampleLog {
  /// The place where the sheet of a candidate is collected.
  func close(of candidate: CandidateNumber) throws -> Int {
    try #require(
      events.indices.first {
        if case .close(let close) = events[$0].event { close.candidate == candidate } else { false }
      })
  }

  /// A response of 0002, whose time is over after 70 minutes and who sat down after 8, arrives just
  /// before the sheet is collected; gives its place.
  @discardableResult
  mutating func respondLate(after minutes: Int = 50) throws -> Int {
    var terminal = try SampleTerminal("0002", "2")
    for _ in 0..<4 { _ = try terminal.answer("X", "", tm: 0) }
    guard case .answer(let known) = events[try answer(3, of: "0002")].event,
      let paper = setup.plan.items[known.item]
    else { throw WrongKind() }
    let other = paper.choices.map(\.id.rawValue).first { $0 != known.response } ?? ""
    let late = try terminal.answer(known.item, other, tm: minutes * 60_000)
    let place = try close(of: "0002")
    insert(.answer(late), before: place)
    return place
  }

  /// Two officials, unless others are named, make the response at a place count.
  mutating func admit(
    _ index: Int, before place: Int, by names: [String] = ["chair", "secretary"]
  ) throws {
    let event = LateAnswerEvent(
      index: index, approvals: [], aid: try SampleExam.aid("late \(index)"))
    insert(.lateAnswer(try approved(event, by: names)), before: place)
  }

  /// The place where the server of the usual story comes back.
  func boot() throws -> Int { try first(.boot, after: try first(.seat)) }

  /// The place where a sealed bank is opened again.
  func reopening() throws -> Int { try first(.keyOpen, after: try boot()) }

  /// The place where a candidate of the room of failures resumes.
  func resumption() throws -> Int {
    try #require(
      events.indices.first {
        if case .redo(let redo) = events[$0].event { redo.mode == .resume } else { false }
      })
  }

  /// The place where a subject hands in.
  func submission(of subject: CandidateNumber) throws -> Int {
    try #require(
      events.indices.first {
        if case .submit(let event) = events[$0].event { event.candidate == subject } else { false }
      })
  }

  mutating func settle(
    _ candidate: String, _ minutes: Int = 1, before place: Int,
    by names: [String] = ["chair", "head"]
  ) throws {
    let event = SettleEvent(
      candidate: candidate, minutes: minutes, reason: "đủ giờ", approvals: [],
      aid: try SampleExam.aid("settle \(candidate) \(place)"))
    insert(.settle(try approved(event, by: names)), before: place)
  }

  mutating func giveUp(_ candidate: CandidateNumber, before place: Int) {
    insert(
      .giveUp(GiveUpEvent(by: "proctor", candidate: candidate, reason: "máy cháy")), before: place)
  }

  mutating func pause(_ candidate: String, before place: Int) {
    insert(
      .pause(PauseEvent(by: "proctor", candidate: candidate, reason: "báo cháy")), before: place)
  }

  mutating func proceed(_ candidate: String, before place: Int) {
    insert(
      .proceed(ProceedEvent(by: "proctor", candidate: candidate, reason: "hết")), before: place)
  }
}
