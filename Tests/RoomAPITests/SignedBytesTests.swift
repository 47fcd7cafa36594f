import CanonicalBytes
import RoomAPI
import Testing

@Suite("Bytes a terminal signs")
struct SignedBytesTests {
  private static let origin = "thi.example.vn/2026-vc01/p03"

  @Test("A login covers origin, candidate and key under its own domain")
  func login() {
    let bytes = SignedBytes.login(origin: Self.origin, candidate: "0001", sessionKey: "AAA=")
    let text = "thi-login/v1\nthi.example.vn/2026-vc01/p03\n0001\nAAA="
    #expect(bytes == Array(text.utf8))
  }

  @Test("A request covers method, path and the hash of its body")
  func request() {
    let bytes = SignedBytes.request(
      origin: Self.origin, method: "POST", path: "/v1/answers", body: Array("abc".utf8))
    let text =
      "thi-request/v1\nthi.example.vn/2026-vc01/p03\nPOST\n/v1/answers\n"
      + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(bytes == Array(text.utf8))
  }

  @Test("A response is signed as the canonical body of its event")
  func answer() throws {
    let answer = SignedAnswer(
      candidate: "0001", sequence: 3, item: "HT-001", response: "7K2M", terminalTime: 61_000,
      signature: "ignored")
    let text =
      "thi-answer/v1\nthi.example.vn/2026-vc01/p03\n"
      + #"{"a":"7K2M","cand":"0001","cs":3,"i":"HT-001","tm":61000}"#
    #expect(try SignedBytes.answer(origin: Self.origin, answer) == Array(text.utf8))
  }

  @Test("A hand-in is signed with its sheet and views in paper order")
  func submit() throws {
    let submit = SubmitRequest(
      candidate: "0001", sequence: 4,
      sheet: [SheetLine(item: "Q2", response: "AB"), SheetLine(item: "Q1", response: "")],
      views: [ItemView(item: "Q2", milliseconds: 9_000, visits: 2)], terminalTime: 70_000,
      signature: "ignored")
    let text =
      "thi-answer/v1\nthi.example.vn/2026-vc01/p03\n"
      + #"{"cand":"0001","cs":4,"sheet":[["Q2","AB"],["Q1",""]],"tm":70000,"#
      + #""view":[["Q2",9000,2]]}"#
    #expect(try SignedBytes.submit(origin: Self.origin, submit) == Array(text.utf8))
  }

  @Test("A response that no canonical document may hold cannot be signed")
  func unsignable() {
    let answer = SignedAnswer(
      candidate: "0001", sequence: 1, item: "Q1", response: "e\u{301}", terminalTime: 0,
      signature: "")
    #expect(throws: CanonicalError.string(forbidden: nil)) {
      try SignedBytes.answer(origin: Self.origin, answer)
    }
  }
}
