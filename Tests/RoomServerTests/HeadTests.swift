import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import SessionStore
import Testing
import TransparencyLog

@testable import RoomServer

@Suite("Signed heads and the clock")
struct HeadTests {
  @Test("Five seconds after the log grew its head is signed and in the mirror, and it is right")
  func heads() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      for sequence in 1...3 {
        let answer = try terminal.answer(sequence, paper.items[0].id, "")
        let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
        try #require(reply.status == 200)
        let size = try MirrorText(exam.folder).events.count
        let grown = ContinuousClock.now
        try await poll("signed") {
          (try MirrorText(exam.folder).heads.last?.size ?? 0) >= size
        }
        #expect(ContinuousClock.now - grown < .seconds(5))
      }
    }
    let mirror = try MirrorText(exam.folder)
    let key = try NoteVerifierKey(vkey: exam.vkey)
    let reader = try EventLogReader.open(at: exam.folder.path(ExamPath.log))
    let leaves = try reader.events().map { MerkleTree.leafHash($0.entry) }
    try reader.close()
    for (size, note) in mirror.heads {
      let head = try Checkpoint(try SignedNote(parsing: note), signedBy: key)
      #expect(head.size == size)
      #expect(head.root == MerkleTree.root(Array(leaves.prefix(size))))
    }
    #expect(mirror.heads.count >= 4)
  }

  @Test("A wall clock that was set back neither stops nor turns back the room's time")
  func clock() async throws {
    let hourAgo = Date(timeIntervalSince1970: 1_000_000)
    let floor = LogTime(milliseconds: 1_000_000_000 + 3_600_000)
    let clock = LogClock(floor: floor, wall: hourAgo)
    let first = clock.now()
    #expect(first >= floor)
    try await poll("goes on") { clock.now() > first }
    let ahead = LogClock(floor: LogTime(milliseconds: 0), wall: hourAgo)
    #expect(ahead.now() >= LogTime(milliseconds: 1_000_000_000))
  }
}
