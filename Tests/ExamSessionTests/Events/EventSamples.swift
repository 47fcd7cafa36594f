import Assessment
import CanonicalBytes

@testable import ExamSession

/// One event of every kind, with Vietnamese where text may stand.
enum EventSamples {
  /// The bytes 0…15.
  static let aid: ApprovalID = {
    var counter = Counter()
    return .random(using: &counter)
  }()
  static let digest = Digest32(hashing: Array("sample".utf8))
  static let key = digest.bytes
  static let signature = digest.bytes + digest.bytes
  static let approvals = [
    Approval(by: "Nguyễn Văn A", signature: signature), Approval(by: "B", signature: []),
  ]
  static let sheet = [
    SheetEntry(item: "HT-001", response: "7K2M"), SheetEntry(item: "HT-002", response: ""),
  ]

  static let all: [RoomEvent] = opening + sitting + acts + closing

  private static let opening: [RoomEvent] = [
    .genesis(
      GenesisEvent(
        exam: "2026-vc01", origin: "thi.example.vn/2026-vc01/p03", room: "P03", log: "vkey",
        policySHA: digest.hex, imageSHA: "", bank: digest, blueprintSHA: digest.hex,
        rosterSHA: digest.hex, ruleSHA: digest.hex, formsSHA: "",
        times: ExamTimes(start: LogTime(milliseconds: 1_790_000_000_000), minutes: 60),
        seedCommits: [SeedCommitment(party: "Hội đồng", commitment: digest)],
        sealed: [SealedFile(name: "bank.age", sha: digest.hex)],
        officials: [Official(name: "Nguyễn Văn A", key: key, role: .headProctor)], prev: "")),
    .boot(BootEvent(boot: 1, softwareSHA: digest.hex, previousRoot: digest, previousSize: 1)),
    .clock(ClockEvent(offset: 2_500, reason: "wall clock stepped back")),
    .handover(HandoverEvent(what: "phong bì", from: "A", to: "B", approvals: approvals)),
    .codeOpen(CodeOpenEvent(by: "A", witnesses: ["0001", "0002"])),
    .seedReveal(SeedRevealEvent(party: "Hội đồng", share: digest)),
    .publicDraw(PublicDrawEvent(source: "xổ số", value: "12345")),
    .paper(
      PaperEvent(candidate: "0001", form: "", items: ["HT-001"], options: [["7K2M", "A1B2"], []])),
    .paperOpen(PaperOpenEvent(candidate: "0001")),
  ]

  private static let sitting: [RoomEvent] = [
    .seat(SeatEvent(candidate: "0001", seat: "07", key: key, approvals: [], aid: aid)),
    .login(LoginEvent(candidate: "0001", seat: "07")),
    .terminal(
      TerminalEvent(
        candidate: "0001", terminal: TerminalName(name: "t07", cert: digest.hex))),
    .release(ReleaseEvent(by: "A", candidate: "0001", reason: "máy hỏng")),
    .checkIn(CheckInEvent(by: "A", candidate: "0001", document: .vneid)),
    .giveUp(GiveUpEvent(by: "A", candidate: "0001", reason: "máy hỏng")),
    .pause(PauseEvent(by: "A", candidate: "*", reason: "báo cháy")),
    .proceed(ProceedEvent(by: "A", candidate: "*", reason: "hết báo cháy")),
    .clockCheck(
      ClockCheckEvent(
        by: "A", offset: 400, source: "đài phát thanh", approvals: approvals, aid: aid)),
    .start(StartEvent(reason: "scheduled")),
    .outage(OutageEvent(reason: "no server")),
    .resume(ResumeEvent(reason: "log opened again")),
    .answer(
      AnswerEvent(
        candidate: "0001", sequence: 3, item: "HT-001", response: "7K2M", terminalTime: 61_000,
        signature: signature)),
    .submit(
      SubmitEvent(
        candidate: "0001", sequence: 4, sheet: sheet,
        views: [ViewEntry(item: "HT-001", milliseconds: 9_000, visits: 2)],
        terminalTime: 90_000, signature: signature)),
    .close(CloseEvent(candidate: "0002", sheet: sheet, why: .absent)),
    .end(EndEvent(counts: EndCounts(absent: 1, answers: 3, closed: 2, submitted: 4))),
  ]

  private static let acts: [RoomEvent] = [
    .lateAdmit(LateAdmitEvent(candidate: "0001", minutes: 12, approvals: approvals, aid: aid)),
    .reschedule(
      RescheduleEvent(
        start: LogTime(milliseconds: 1_790_000_600_000), reason: "mưa bão",
        approvals: approvals, aid: aid)),
    .extend(
      ExtendEvent(candidate: "*", minutes: 5, reason: "mất điện", approvals: approvals, aid: aid)),
    .settle(
      SettleEvent(candidate: "*", minutes: 1, reason: "đã đủ giờ", approvals: approvals, aid: aid)),
    .lateAnswer(LateAnswerEvent(index: 17, approvals: approvals, aid: aid)),
    .keyFix(
      KeyFixEvent(
        item: "HT-001", old: ["choices": ["7K2M"]], new: ["choices": ["A1B2"]],
        reason: "sai đáp án", approvals: approvals, aid: aid)),
    .decision(
      DecisionEvent(
        candidate: "0001", what: "exam_warning", reason: "trao đổi bài", approvals: approvals,
        aid: aid)),
    .redo(
      RedoEvent(
        candidate: "0001", subject: "0001#2", mode: .again, reason: "máy hỏng",
        approvals: approvals, aid: aid)),
    .wipe(WipeEvent(what: "bodies", approvals: approvals, aid: aid)),
    .erasure(
      ErasureEvent(
        who: [ErasureEvent.label(of: "0001", salt: digest)], bodiesSHA: digest.hex,
        rosterSHA: digest.hex, resultsSHA: digest.hex, laterResultsSHA: "", laterEvents: 0,
        laterBodiesSHA: "", approvals: approvals,
        aid: aid)),
  ]

  private static let closing: [RoomEvent] = [
    .keyOpen(KeyOpenEvent(fileSHA: digest.hex, by: ["A", "B"])),
    .mark(
      MarkEvent(
        label: "7K2M9F", by: "C", points: [100, 50], noteSHA: digest.hex, signature: signature)),
    .score(
      ScoreEvent(
        candidate: "0001", form: "", sheetSHA: digest.hex, ruleSHA: digest.hex, raw: 100,
        maximum: 200, items: [100, 0], result: "pass")),
    .incident(
      IncidentEvent(
        candidate: "", what: "second_login", detail: "máy 7", by: "server", signedBy: ["A"])),
    .signature(SignatureEvent(candidate: "0001", status: "signed")),
    .message(MessageEvent(candidate: "*", text: "Còn 15 phút", by: "A")),
    .complaint(ComplaintEvent(candidate: "0001", text: "Câu 5 in sai", by: "A")),
    .witness(WitnessEvent(name: "giám sát", isOK: true, detail: "")),
    .export(ExportEvent(name: "results.csv", sha: digest.hex)),
  ]
}

/// Gives 0, 1, 2… as random numbers.
private struct Counter: RandomNumberGenerator {
  private var last = UInt64.max

  mutating func next() -> UInt64 {
    last &+= 1
    return last << 56 | last
  }
}
