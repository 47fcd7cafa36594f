import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import SessionStore
import Testing
import TransparencyLog
import WitnessServer

@testable import RoomServer

@Suite("A room that starts where a witness has been")
struct WitnessedStartTests {
  /// Runs a witnessed room for a while; gives a copy of the folder that is shorter than the last
  /// cosigned head.
  private static func older(
    _ exam: ScratchExam, _ witness: LocalWitness, named name: String
  ) async throws -> ExamFolder {
    try await ServedRoom.serve(exam) { room in
      try await poll("not cosigned") { exam.folder.cosignedSizes().contains { $0 > 1 } }
      let (copy, size) = try await room.onRoom { (try exam.image(name), $0.core.state.size) }
      _ = try await room.seated("0001")
      try await poll("no later head") { (exam.folder.cosignedSizes().last ?? 0) > size }
      return copy
    }
  }

  /// Everything of the log and its heads that is in a folder.
  private static func heads(_ folder: ExamFolder) throws -> [StoredHead] {
    let reader = try EventLogReader.open(at: folder.path(ExamPath.log))
    defer { try? reader.close() }
    return reader.heads
  }

  @Test("An older copy is not served, nothing is signed, and the evidence is kept")
  func older() async throws {
    let witness = try LocalWitness("a")
    let exam = try ScratchExam(candidates: 1, policy: witness.line() + "quorum a\n")
    try await witness.serve(exam) {
      try await WitnessedStart.check(exam.folder)
      let copy = try await Self.older(exam, witness, named: "older")
      let before = try Self.heads(copy)
      await #expect(throws: WitnessConflict.self) { try await WitnessedStart.check(copy) }
      #expect(try Self.heads(copy) == before)
      let files = try FileManager.default.contentsOfDirectory(atPath: copy.path("evidence"))
      #expect(files.count == 1)
      // The true folder goes on.
      try await WitnessedStart.check(exam.folder)
    }
  }

  @Test("An older log under the heads that were kept beside it is not served, witness or none")
  func kept() async throws {
    let witness = try LocalWitness("a")
    let exam = try ScratchExam(candidates: 1, policy: witness.line() + "quorum a\n")
    let copy = try await witness.serve(exam) {
      try await Self.older(exam, witness, named: "log")
    }
    let size = try #require(exam.folder.cosignedSizes().last)
    let note = try #require(exam.folder.cosigned(size: size))
    try copy.keep(cosigned: note, size: size)
    do {
      try await WitnessedStart.check(copy)
      Issue.record("served")
    } catch WitnessConflict.keptHead(let found, _) {
      #expect(found == size)
    }
  }

  @Test("A witness that holds a rewritten log keeps the room from starting")
  func rewritten() async throws {
    let witness = try LocalWitness("a")
    let exam = try ScratchExam(candidates: 1, policy: witness.line() + "quorum a\n")
    #expect(try witness.desk(exam).answer(exam.forged(size: 1), now: 1).status == 200)
    try await witness.serve(exam) {
      do {
        try await WitnessedStart.check(exam.folder)
        Issue.record("served")
      } catch WitnessConflict.inconsistent(let name, let size, let evidence) {
        #expect(name == "a" && size == 1)
        #expect(FileManager.default.fileExists(atPath: evidence))
      }
    }
  }

  @Test("A witness that is not there keeps no room from starting")
  func silent() async throws {
    let witness = try LocalWitness("a")
    let exam = try ScratchExam(candidates: 1, policy: witness.line() + "quorum a\n")
    try await WitnessedStart.check(exam.folder)
    #expect(exam.folder.cosignedSizes().isEmpty)
  }
}
