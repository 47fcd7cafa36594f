import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Synchronization
import Testing
import TransparencyLog
import WitnessServer

@testable import RoomServer

@Suite("A room with a witness that does not tell the truth")
struct LyingWitnessTests {
  /// Everybody hands in and the room ends.
  private static func end(_ room: ServedRoom) async throws {
    let (client, paper) = try await room.seated("0001")
    let sheet = paper.items.map { SheetLine(item: $0.id, response: "") }
    let views = sheet.map { ItemView(item: $0.item, milliseconds: 1, visits: 1) }
    _ = try await client.submit(sheet: sheet, views: views, terminalTime: 9)
    #expect(try await room.proctor.act(.end).phase == .ended)
  }

  private static func isScored(_ room: ServedRoom) async throws -> Bool {
    try await room.onRoom { $0.core.state.session(CandidateNumber("0001")).score != nil }
  }

  @Test("Whatever size it claims, the others go on being asked for the same closing head")
  func claims() async throws {
    // Each time another size, above and below what the log has.
    let liar = try FakeWitness("liar") { request, _, number in
      .status(409, "\(request.checkpoint.size + (number % 3 - 1) * number)\n")
    }
    let (online, stick) = (try LocalWitness("a"), try LocalWitness("usb"))
    let exam = try ScratchExam(
      candidates: 1,
      policy: online.line() + stick.line(online: false) + liar.line
        + "group w 2 a usb liar\nquorum w\n")
    try await online.serve(exam) {
      try await ServedRoom.serve(exam) { room in
        try await Self.end(room)
        let end = try await room.onRoom { $0.core.state.endIndex ?? .max }
        try await poll("a did not sign the close") {
          exam.folder.cosignedSizes().contains(end + 1)
        }
        let asked = liar.count
        try await poll("the liar is not asked again") { liar.count > asked + 12 }
        #expect(exam.folder.cosignedSizes().filter { $0 > end } == [end + 1])
        let record = try MirrorRecord(path: exam.folder.path(ExamPath.mirror))
        let request = try HeadRequest(exam.folder, record).request(old: nil, witness: "usb")
        #expect(request.checkpoint.size == end + 1)
        let signed = try stick.desk(exam).answer(
          Array(request.serialised.utf8), now: Int(Date.now.timeIntervalSince1970))
        #expect(try await room.proctor.cosignatures(signed.body).awaits == nil)
        try await poll("never scored") { try await Self.isScored(room) }
        #expect(try await room.proctor.act(.finish).phase == .finished)
      }
    }
    #expect(try await exam.verified().findings.map(\.code) == [.quorumMissing])
  }

  @Test("At the start it is believed, unless the proctor names it; then the log says so")
  func despite() async throws {
    let liar = try FakeWitness("liar") { _, _, _ in .status(409, "5000\n") }
    let exam = try ScratchExam(candidates: 1, policy: liar.line + "quorum liar\n")
    await #expect(throws: WitnessConflict.self) { try await WitnessedStart.check(exam.folder) }
    await #expect(throws: HeadRequest.Problem.noWitness("other")) {
      try await WitnessedStart.check(exam.folder, despite: ["other"])
    }
    let overruled = try await WitnessedStart.check(exam.folder, despite: ["liar"])
    #expect(overruled == [WitnessEvent(name: "liar", isOK: false, detail: "despite ahead 5000")])
    var room = try exam.room()
    try room.hear(overruled)
    try room.log.close()
    let logged = try MirrorText(exam.folder).events.compactMap { logged -> WitnessEvent? in
      if case .witness(let event) = logged.event { event } else { nil }
    }
    #expect(logged == overruled)
  }

  @Test("A refused proof keeps no room from starting")
  func refusedProof() async throws {
    let liar = try FakeWitness("liar") { _, _, _ in .status(422) }
    let exam = try ScratchExam(candidates: 1, policy: liar.line + "quorum liar\n")
    #expect(try await WitnessedStart.check(exam.folder).isEmpty)
  }

  @Test("A kept head that is not of this log cannot be passed over")
  func kept() async throws {
    let liar = try FakeWitness("liar") { _, _, _ in .status(422) }
    let exam = try ScratchExam(candidates: 1, policy: liar.line + "quorum liar\n")
    let forged = try AddCheckpoint(parsing: exam.forged(size: 1))
    try exam.folder.keep(cosigned: forged.note.serialised, size: 1)
    await #expect(throws: WitnessConflict.self) {
      try await WitnessedStart.check(exam.folder, despite: ["liar"])
    }
  }

  @Test("A wrong clock makes no quorum at the close; once it is set right the same head has it")
  func clock() async throws {
    let off = Mutex(0)
    for minutes in [-60, 60] {
      off.withLock { $0 = minutes * 60 }
      let witness = try FakeWitness("w") { request, key, _ in
        FakeWitness.signed(request, key, off: off.withLock { $0 })
      }
      let exam = try ScratchExam(candidates: 1, policy: witness.line + "quorum w\n")
      try await ServedRoom.serve(exam) { room in
        try await Self.end(room)
        try await poll("the clock is not told") {
          let said = try await room.proctor.board().witnesses?.first?.detail ?? ""
          return said.hasPrefix(minutes < 0 ? "clock -" : "clock +")
        }
        for _ in 0..<5 { _ = try await room.onRoom { try $0.settle() } }
        #expect(try await !Self.isScored(room))
        #expect(try await room.proctor.board().awaits != nil)
        off.withLock { $0 = 0 }
        try await poll("never scored") { try await Self.isScored(room) }
        _ = try await room.proctor.act(.finish)
        try await poll("not witnessed") { try await room.proctor.board().awaits == nil }
      }
      #expect(try await exam.verified().findings.isEmpty)
    }
  }

  @Test("A stick whose clock was wrong is named so; a line of the right time takes its place")
  func stick() async throws {
    let witness = try LocalWitness("w")
    let exam = try ScratchExam(candidates: 1, policy: witness.line(online: false) + "quorum w\n")
    try await ServedRoom.serve(exam) { room in
      try await Self.end(room)
      for seconds in [600, 0] {
        let line = try await room.onRoom { room in
          let end = try #require(room.core.state.endIndex)
          let head = try #require(try room.log.heads().first { $0.size > end })
          let text = try SignedNote(parsing: head.note).text
          return try witness.key.sign(text, seconds: room.now.milliseconds / 1_000 + seconds)
        }
        let board = try await room.proctor.cosignatures(line.line + "\n")
        let shown = try #require(board.witnesses?.first)
        #expect(shown.isOK == (seconds == 0))
        #expect(shown.detail.hasPrefix("clock +") == (seconds != 0), "\(shown.detail)")
      }
      try await poll("never scored") { try await Self.isScored(room) }
    }
  }

  @Test("A time that no clock shows is not on the board, and stops nothing")
  func absurd() async throws {
    let witness = try LocalWitness("w")
    let exam = try ScratchExam(candidates: 1, policy: witness.line(online: false) + "quorum w\n")
    try await ServedRoom.serve(exam) { room in
      for seconds in [Int.max, Int.max / 1_000, 253_402_300_800] {
        let size = try await room.onRoom { room in
          let head = try #require(try room.log.heads().last)
          var note = try SignedNote(parsing: head.note)
          try note.add(try witness.key.sign(note.text, seconds: seconds))
          try room.folder.keep(cosigned: note.serialised, size: head.size)
          return head.size
        }
        let shown = try #require(try await room.proctor.board().witnesses?.first)
        #expect(shown.size == size && shown.at == nil, "\(seconds)")
      }
      try await Self.end(room)
      #expect(try await room.proctor.board().awaits != nil)
    }
  }

  @Test("The room is finished at once, though a witness takes its time over the final head")
  func finish() async throws {
    let isSlow = Mutex(false)
    let witness = try FakeWitness("w") { request, key, _ in
      var reply = FakeWitness.signed(request, key)
      if isSlow.withLock({ $0 }) { reply.pause = 2_000 }
      return reply
    }
    let exam = try ScratchExam(candidates: 1, policy: witness.line + "quorum w\n")
    try await ServedRoom.serve(exam) { room in
      try await Self.end(room)
      try await poll("never scored") { try await Self.isScored(room) }
      isSlow.withLock { $0 = true }
      let begin = ContinuousClock.now
      let board = try await room.proctor.act(.finish)
      #expect(ContinuousClock.now - begin < .milliseconds(1_500))
      #expect(board.phase == .finished && board.awaits == board.events)
      try await poll("never witnessed") { try await room.proctor.board().awaits == nil }
    }
    #expect(try await exam.verified().findings.isEmpty)
  }
}
