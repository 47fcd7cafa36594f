import CanonicalBytes
import Foundation
import RoomClient
import Testing
import TransparencyLog

@testable import RoomServer

@Suite("Asking one witness")
struct WitnessConversationTests {
  private static func ask(
    known: Int, timeout: Duration = .seconds(3),
    _ answer: @escaping @Sendable (AddCheckpoint, NoteSigner, Int) -> FakeWitness.Reply
  ) async throws -> (answer: WitnessAnswer, asks: Int) {
    let witness = try FakeWitness("w", answer)
    let log = try NoteSigner(name: "thi.example.vn/x/p1", seed: Digest32(hashing: [1]))
    let tree = HashTree((0..<10).map { Digest32(hashing: [UInt8($0)]) })
    let note = try Checkpoint(origin: log.verifierKey.name, size: 10, root: tree.root(size: 10))
      .signed(by: log)
    let transport = WitnessTransport(timeout: timeout)
    let answer = await WitnessConversation(transport, note: note, size: 10, tree: tree)
      .ask(witness.key.verifierKey, at: witness.url, known: known)
    await transport.close()
    return (answer, witness.count)
  }

  @Test("A witness that says its size is asked from there, and signs")
  func honest() async throws {
    let done = try await Self.ask(known: 0) { request, key, _ in
      request.oldSize == 4 ? FakeWitness.signed(request, key) : .status(409, "4\n")
    }
    #expect(done.answer.isOK && done.asks == 2)
  }

  @Test("A refused proof alone proves nothing, nor does a size that is no number")
  func unproven() async throws {
    #expect(
      try await Self.ask(known: 0) { _, _, _ in .status(422) }.answer == .refused(status: 422))
    #expect(
      try await Self.ask(known: 4) { _, _, _ in .status(422) }.answer == .refused(status: 422))
    let once = try await Self.ask(known: 4) { request, _, number in
      number == 2 ? .status(409, "4\n") : .status(422)
    }
    #expect(once.answer == .refused(status: 422))
    for body in ["", "4", "04\n", "-4\n", "4\n\n", "x\n"] {
      let odd = try await Self.ask(known: 0) { _, _, _ in .status(409, body) }
      #expect(odd.answer == .refused(status: 409), "\(body.debugDescription)")
    }
  }

  @Test("The same size told on two asks is taken for its word, a size that changes is not")
  func told() async throws {
    let rewritten = try await Self.ask(known: 4) { request, _, _ in
      request.oldSize == 4 ? .status(422) : .status(409, "4\n")
    }
    #expect(rewritten.answer == .inconsistent(4))
    let sameSize = try await Self.ask(known: 0) { _, _, _ in .status(409, "10\n") }
    #expect(sameSize.answer == .inconsistent(10) && sameSize.asks == 2)
    let wandering = try await Self.ask(known: 0) { _, _, number in
      .status(409, "\(number)\n")
    }
    #expect(wandering.answer == .refused(status: 409) && wandering.asks <= 5)
    let ahead = try await Self.ask(known: 0) { _, _, _ in .status(409, "11\n") }
    #expect(ahead.answer == .ahead(11))
  }

  @Test("A witness that sends its answer byte by byte has timed out all the same")
  func dribbling() async throws {
    let begin = ContinuousClock.now
    let body = String(repeating: "x", count: 40)
    let done = try await Self.ask(known: 0, timeout: .milliseconds(500)) { _, _, _ in
      FakeWitness.Reply(
        parts: [FakeWitness.Reply.head(200, body.utf8.count)] + body.map(String.init), pause: 150)
    }
    #expect(done.answer == .silent(.timedOut))
    #expect(ContinuousClock.now - begin < .seconds(4), "the whole answer takes six seconds")
  }
}
