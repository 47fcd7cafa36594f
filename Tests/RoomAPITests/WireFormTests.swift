import Foundation
import RoomAPI
import Testing

@Suite("Wire forms")
struct WireFormTests {
  private func survives<T: Codable & Hashable>(_ value: T) throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(T.self, from: data) == value)
  }

  private static let state = SessionState(
    phase: .running, now: Instant(milliseconds: 1_790_000_002_000), boot: 1,
    start: Instant(milliseconds: 1_790_000_000_000),
    deadline: Instant(milliseconds: 1_790_003_600_000), paperOpen: true, saved: 12,
    receipt: "V6HF-3MFG-S0TF-M4K5",
    result: SessionResult(correct: 40, items: 60, points: 4_000, maximum: 6_000, outcome: .pass),
    messages: [Announcement(at: Instant(milliseconds: 5), text: "Còn 15 phút")])

  @Test("Every message survives JSON")
  func roundTrips() throws {
    try survives(Self.state)
    try survives(
      RoomInfo(
        origin: "a/b/c", title: ["vi": "Kỳ thi"], part: ["vi": "Phần 1"], room: "P03",
        now: Instant(milliseconds: 1), start: Instant(milliseconds: 2), minutes: 60))
    try survives(
      LoginRequest(candidate: "0001", accessCode: "7K2M", sessionKey: "AA==", signature: "AA=="))
    try survives(
      LoginReply(
        candidate: "0001", name: "Nguyễn Thị Ánh", born: "2001-02-03", seat: "A1",
        rules: ["vi": ["Giữ trật tự"]], state: Self.state))
    try survives(PaperRequest(roomCode: "482913"))
    let choice = PaperChoice(id: "7K2M", text: "Quốc hội")
    let item = PaperItem(
      id: "HT-001", kind: .singleChoice, passage: "Đoạn", stem: "Cơ quan?", choices: [choice],
      points: 100)
    let cloze = PaperItem(
      id: "K-1", kind: .cloze, stem: "[[1]] [[2]]", prompts: [choice],
      gaps: [PaperGap(kind: .number), PaperGap(kind: .choice, choices: [choice])], unit: "ngày",
      leastWords: 1, mostWords: 2, scoring: PaperScoring(.table, percents: [50, 100]), points: 5)
    try survives(
      PaperReply(
        items: [item, cloze], maximum: 100, responses: ["HT-001": "7K2M"], state: Self.state))
    let answer = SignedAnswer(
      candidate: "0001", sequence: 1, item: "HT-001", response: "7K2M", terminalTime: 5,
      signature: "AA==")
    try survives(AnswersRequest(answers: [answer]))
    try survives(AnswersReply(state: Self.state))
    try survives(
      SubmitRequest(
        candidate: "0001", sequence: 2, sheet: [SheetLine(item: "HT-001", response: "")],
        views: [ItemView(item: "HT-001", milliseconds: 4, visits: 1)], terminalTime: 9,
        signature: "AA=="))
    try survives(SubmitReply(state: Self.state))
    for code in Refusal.Code.allCases {
      try survives(Refusal(code, retryAfter: 5_000, saved: 3))
    }
  }

  @Test("An instant is a bare number, and instants compare, add and subtract")
  func instants() throws {
    let data = try JSONEncoder().encode([Instant(milliseconds: 7)])
    #expect(String(decoding: data, as: UTF8.self) == "[7]")
    let (early, late) = (Instant(milliseconds: 5), Instant(milliseconds: 8))
    #expect(early < late)
    #expect(late - early == 3)
    #expect(early + 3 == late)
  }

  @Test("No refusal code on the wire is renamed or removed")
  func codes() {
    let known = [
      "malformed", "too_large", "unknown_path", "wrong_credentials", "session_live", "too_late",
      "unknown_key", "bad_signature", "not_started", "wrong_room_code", "room_code_needed",
      "not_in_paper", "bad_response", "sequence_conflict", "sequence_gap", "past_deadline",
      "session_ended", "sheet_mismatch", "not_approved", "not_now", "stopping",
    ]
    #expect(Set(known).isSubset(of: Refusal.Code.allCases.map(\.rawValue)))
  }

  @Test("No path is renamed or removed, and each has a limit of its body")
  func paths() {
    let known = [
      "/v1/room", "/v1/login", "/v1/state", "/v1/paper", "/v1/answers", "/v1/submit",
      "/v1/acts", "/v1/board",
    ]
    #expect(Set(known).isSubset(of: RoomPath.allCases.map(\.rawValue)))
    for path in RoomPath.allCases { #expect((1...1_048_576).contains(path.largestBody)) }
  }

  @Test("A phase or code that this program does not know is refused, not guessed")
  func unknown() {
    let phase = Data(#"{"code":"brand_new"}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Refusal.self, from: phase) }
  }

  @Test("A request carries what fits its limit: 200 short responses, few long ones, one at least")
  func carried() {
    #expect(AnswersRequest.carried([]) == 0)
    #expect(AnswersRequest.carried(Array(repeating: "A", count: 300)) == AnswersRequest.most)
    let essays = Array(repeating: String(repeating: "\"", count: 8_000), count: 200)
    let count = AnswersRequest.carried(essays)
    #expect(count > 1)
    #expect(count * (2 * 8_000 + 512) < RoomPath.answers.largestBody)
    #expect(AnswersRequest.carried([String(repeating: "a", count: 2_000_000), "b"]) == 1)
  }
}
