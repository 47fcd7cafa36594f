import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import SessionStore
import Testing
import TransparencyLog

@testable import RoomClient
@testable import RoomServer

@Suite("Terminals as witnesses of the room's log")
struct GossipTests {
  private static func right(
    _ exam: ScratchExam, _ paper: PaperReply, _ place: Int
  ) throws -> UnsignedAnswer {
    let item = paper.items[place].id
    return UnsignedAnswer(item: item, response: try exam.bank.right(item), terminalTime: place)
  }

  private static func sign(_ room: ServedRoom) async throws {
    try await room.onRoom { try $0.sign() }
  }

  private static func head(_ room: ServedRoom, from: String) async throws -> RawHTTP.Reply {
    try await room.raw.send("GET", "\(RoomPath.head.rawValue)?from=\(from)")
  }

  @Test("The head is signed by the key that the room names, and continues every earlier one")
  func heads() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await ServedRoom.serve(exam) { room in
      let (client, paper) = try await room.seated("0001")
      _ = try await client.save((0..<3).map { try Self.right(exam, paper, $0) })
      try await Self.sign(room)
      let info = try await client.room()
      #expect(info.vkey == exam.vkey)
      let key = try NoteVerifierKey(vkey: exam.vkey)
      let (leaves, tree) = try await room.onRoom { ($0.shown.tree.leaves, $0.shown.tree) }
      for from in 0...leaves.count {
        let reply = try #require(
          try await Self.head(room, from: "\(from)").decoded(HeadReply.self))
        let head = try Checkpoint(try SignedNote(parsing: reply.note), signedBy: key)
        #expect(head.size == leaves.count)
        #expect(head.root == MerkleTree.root(leaves))
        let root = try tree.root(size: from)
        #expect(reply.root == root.base64)
        let proof = reply.proof.compactMap { Base64.decode($0).flatMap { Digest32($0) } }
        #expect(
          ProofCheck.consistency(
            oldSize: from, oldRoot: root, newSize: head.size, newRoot: head.root, proof: proof),
          "from \(from)")
      }
      let later = try #require(
        try await Self.head(room, from: "\(leaves.count + 9)").decoded(HeadReply.self))
      #expect(later.proof.isEmpty && later.root.isEmpty)
      for wrong in ["-1", "01", "x", "", "99999999999999999999"] {
        #expect(try await Self.head(room, from: wrong).refusal?.code == .malformed, "\(wrong)")
      }
    }
  }

  @Test("An honest room is confirmed as long as it grows")
  func honest() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (client, paper) = try await room.seated("0001")
      for place in 0..<4 {
        _ = try await client.save([try Self.right(exam, paper, place)])
        try await Self.sign(room)
        #expect(await client.checkHead() == .confirmed)
        #expect(await client.heads.from == (try await room.onRoom { $0.core.state.size }))
      }
      #expect(await client.checkHead() == .confirmed)
      #expect(await client.evidence.isEmpty)
      await client.reportEvidence()
      #expect(try await room.proctor.board().alarms == [])
    }
    #expect(try MirrorText(exam.folder).incidents.isEmpty)
  }

  @Test(
    "A seat that meets an older copy goes on recording, keeps both heads, and they prove the fork")
  func olderCopy() async throws {
    let exam = try ScratchExam(candidates: 2)
    let transport = RoomTransport()
    let done = await Result.of { try await Self.meetOlderCopy(exam, transport) }
    await transport.close()
    let (copy, files, before) = try done.get()
    let mirror = try MirrorText(copy)
    #expect(mirror.answers.map(\.sequence) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(mirror.incidents == ["log_mismatch", "log_mismatch"])
    let key = try NoteVerifierKey(vkey: exam.vkey)
    let verdicts = try files.map { try LogEvidence(parsing: $0.bytes).verdict(key) }
    guard case .undecided(_, let larger) = verdicts[0] else {
      Issue.record("\(verdicts[0])")
      return
    }
    #expect(larger.size == before)
    guard case .fork(let earlier, let later, .prefix) = verdicts[1] else {
      Issue.record("\(verdicts[1])")
      return
    }
    #expect(earlier.size == before && later.size > before)
    // The copy's own log settles the first pair too.
    let reader = try EventLogReader.open(at: copy.path(ExamPath.log))
    let tree = HashTree(try reader.events().map { MerkleTree.leafHash($0.entry) })
    try reader.close()
    let settled = try LogEvidence(parsing: files[0].bytes).verdict(key, tree: tree)
    guard case .fork(_, _, .record(size: before)) = settled else {
      Issue.record("\(settled)")
      return
    }
    for file in files {
      #expect(try copy.bytes("evidence/\(Digest32(hashing: file.bytes).hex).json") == file.bytes)
    }
  }

  /// Answers in a room, then in a copy of it that was made before most of them.
  private static func meetOlderCopy(
    _ exam: ScratchExam, _ transport: RoomTransport
  ) async throws -> (ExamFolder, [EvidenceFile], before: Int) {
    let (copy, port, client, paper, before) = try await ServedRoom.serve(exam) { room in
      let client = RoomClient(
        url: room.url, transport: transport, heads: try HeadKeeper(vkey: exam.vkey))
      _ = try await client.login(candidate: "0001", accessCode: try exam.code("0001"))
      let paper = try await client.openPaper(roomCode: exam.codes.roomCode)
      _ = try await client.save([try right(exam, paper, 0)])
      let copy = try await room.onRoom { _ in try exam.image("older") }
      _ = try await client.save(try (1..<7).map { try right(exam, paper, $0) })
      try await sign(room)
      #expect(await client.checkHead() == .confirmed)
      return (copy, room.port, client, paper, await client.heads.from)
    }
    try await ServedRoom.serve(exam, folder: copy, port: port) { room in
      #expect(try await room.onRoom { $0.shown.size } < before)
      #expect(await client.checkHead() == .contradicted)
      await client.reportEvidence()
      let alarms = try #require(try await room.proctor.board().alarms)
      #expect(alarms.map(\.kind) == ["log_mismatch"])
      #expect(alarms.map(\.candidate) == ["0001"])
      #expect(alarms[0].detail.contains("size \(before) is not of this log"))
      // Recording goes on: what the copy has forgotten is sent again, and more after it.
      _ = try await client.state()
      let reply = try await client.save([try right(exam, paper, 7)])
      #expect(reply.state.saved == 8)
      try await sign(room)
      #expect(await client.checkHead() == .contradicted)
      await client.reportEvidence()
      await client.reportEvidence()
      #expect(try await room.proctor.board().alarms?.count == 2)
      #expect(await client.checkHead() == .contradicted)
    }
    return (copy, await client.evidence, before)
  }

  @Test("A room under another key is contradicted from the first head on, and still takes answers")
  func otherKey() async throws {
    let (exam, other) = (try ScratchExam(candidates: 1), try ScratchExam(candidates: 1))
    try await ServedRoom.serve(exam) { room in
      let client = RoomClient(
        url: room.url, transport: room.transport, heads: try HeadKeeper(vkey: other.vkey))
      #expect(await client.checkHead() == .contradicted)
      _ = try await client.login(candidate: "0001", accessCode: try exam.code("0001"))
      let paper = try await client.openPaper(roomCode: exam.codes.roomCode)
      #expect(try await client.save([try Self.right(exam, paper, 0)]).state.saved == 1)
      await client.reportEvidence()
      #expect(await client.evidence.count == 1)
      let alarms = try #require(try await room.proctor.board().alarms)
      #expect(alarms.count == 1)
      #expect(alarms[0].detail.contains("heads unsigned"))
    }
  }

  @Test("Evidence comes from a seat, or holds what only the log's own key can have made")
  func whoMayReport() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await ServedRoom.serve(exam) { room in
      let first = try #require(try await Self.head(room, from: "0").decoded(HeadReply.self))
      let (terminal, paper) = try await room.seatedByHand("0001")
      _ = paper
      try await Self.sign(room)
      let second = try #require(try await Self.head(room, from: "0").decoded(HeadReply.self))
      let true1 = LogEvidence(
        origin: ScratchExam.origin, first: first.note, second: second.note, proof: [])
      let path = RoomPath.evidence.rawValue
      // Nobody's word for nothing.
      let stranger = try await room.raw.send("POST", path, [], true1.bytes)
      #expect(stranger.refusal?.code == .unknownKey)
      let garbage = try await room.raw.send("POST", path, [], Array("{\"first\":\"\"}".utf8))
      #expect(garbage.refusal?.code == .malformed)
      // What the log's key signed and the log does not hold, from anybody, once.
      let seed = Digest32(
        try #require(
          Base64.decode(
            String(decoding: try exam.folder.bytes(ExamPath.logKey), as: UTF8.self)
              .trimmingCharacters(in: .whitespacesAndNewlines))))
      let signer = try NoteSigner(name: ScratchExam.origin, seed: try #require(seed))
      let forged = try Checkpoint(
        origin: ScratchExam.origin, size: 3, root: Digest32(hashing: [3])
      ).signed(by: signer)
      let fork = LogEvidence(
        origin: ScratchExam.origin, first: first.note, second: forged.serialised, proof: [])
      for _ in 0..<3 {
        #expect(try await room.raw.send("POST", path, [], fork.bytes).status == 200)
      }
      #expect(try await room.proctor.board().alarms?.count == 1)
      // A seat is believed, but not without end.
      for place in 0..<5 {
        let evidence = LogEvidence(
          origin: ScratchExam.origin, first: "\(place)", second: second.note, proof: [])
        let headers = try terminal.headers("POST", .evidence, evidence.bytes)
        let reply = try await room.raw.send("POST", path, headers, evidence.bytes)
        #expect(reply.status == (place < 3 ? 200 : 409), "\(place)")
      }
      let alarms = try #require(try await room.proctor.board().alarms)
      #expect(alarms.map(\.candidate) == ["", "0001", "0001", "0001"])
    }
    #expect(try MirrorText(exam.folder).incidents.count == 4)
  }

  @Test("A burst of evidence from one seat raises no more alarms than the same one by one")
  func burst() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, _) = try await room.seatedByHand("0001")
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for place in 0..<24 {
          let evidence = LogEvidence(
            origin: ScratchExam.origin, first: "\(place)", second: "x", proof: [])
          let headers = try terminal.headers("POST", .evidence, evidence.bytes)
          let raw = room.raw
          group.addTask {
            try await raw.send("POST", RoomPath.evidence.rawValue, headers, evidence.bytes).status
              ?? 0
          }
        }
        return try await group.reduce(into: [:]) { counts, status in
          counts[status, default: 0] += 1
        }
      }
      #expect(statuses == [200: 3, 409: 21])
      #expect(try await room.proctor.board().alarms?.count == 3)
    }
    #expect(try MirrorText(exam.folder).incidents.count == 3)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: exam.folder.path("evidence"))
    #expect(kept.count == 3)
  }

  @Test("Alarms are there again after a restart")
  func restart() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, _) = try await room.seatedByHand("0001")
      let evidence = LogEvidence(origin: ScratchExam.origin, first: "", second: "x", proof: [])
      let headers = try terminal.headers("POST", .evidence, evidence.bytes)
      let reply = try await room.raw.send(
        "POST", RoomPath.evidence.rawValue, headers, evidence.bytes)
      #expect(reply.status == 200)
    }
    try await ServedRoom.serve(exam) { room in
      let alarms = try #require(try await room.proctor.board().alarms)
      #expect(alarms.map(\.candidate) == ["0001"])
    }
  }
}
