import Assessment
import CanonicalBytes
import Seeded
import Testing

@testable import ExamSession

struct SignedBytesTests {
  private static let origin = "thi.example.vn/2026-vc01/p03"

  @Test("A terminal signs the domain, the origin and the canonical body without its signature")
  func terminal() throws {
    let answer = AnswerEvent(
      candidate: "0001", sequence: 3, item: "HT-001", response: "7K2M", terminalTime: 61_000,
      signature: [1, 2, 3])
    let bytes = try TerminalSignature.bytes(origin: Self.origin, body: answer.json)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        thi-answer/v1
        thi.example.vn/2026-vc01/p03
        {"a":"7K2M","cand":"0001","cs":3,"i":"HT-001","tm":61000}
        """)
  }

  @Test("An official signs the domain, the origin, the kind and the canonical body without appr")
  func official() throws {
    let grant = ExtendEvent(
      candidate: "*", minutes: 5, reason: "mất điện", approvals: EventSamples.approvals,
      aid: EventSamples.aid)
    let bytes = try grant.approvedBytes(origin: Self.origin)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        thi-approve/v1
        thi.example.vn/2026-vc01/p03
        extend
        {"aid":"AAECAwQFBgcICQoLDA0ODw==","cand":"*","minutes":5,"reason":"mất điện"}
        """)
  }

  @Test("An approval id is sixteen bytes", arguments: [0, 15, 17, 32])
  func aid(count: Int) {
    #expect(ApprovalID([UInt8](repeating: 1, count: count)) == nil)
  }

  @Test("Random approval ids differ and follow from the generator")
  func randomID() {
    var (a, b) = (SplitMix(seed: 1), SplitMix(seed: 1))
    let first = ApprovalID.random(using: &a)
    #expect(first == ApprovalID.random(using: &b))
    #expect(first != ApprovalID.random(using: &a))
  }

  @Test("Ed25519 accepts the RFC 8032 vector and nothing near it")
  func ed25519() throws {
    let key = try #require(
      Hex.decode("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
    let signature = try #require(
      Hex.decode(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"))
    let check = Ed25519Check()
    #expect(check.isValid(signature, of: [0x72], by: key))
    #expect(!check.isValid(signature, of: [0x73], by: key))
    #expect(!check.isValid(Array(signature.dropLast()), of: [0x72], by: key))
    #expect(!check.isValid(signature, of: [0x72], by: Array(key.dropLast())))
    #expect(!check.isValid([], of: [], by: []))
  }
}
