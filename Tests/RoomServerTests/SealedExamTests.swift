import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SealedFiles
import SessionStore
import Testing
import TransparencyLog

@testable import RoomServer

@Suite("A sealed exam over HTTP")
struct SealedExamTests {
  private static func exam(candidates: Int = 2, policy: String = "quorum none\n") throws
    -> (ScratchExam, ScratchSealing)
  {
    let sealing = ScratchSealing()
    let exam = try ScratchExam(candidates: candidates, policy: policy, sealing: sealing)
    return (exam, sealing)
  }

  private static func code(_ body: () async throws(RoomFailure) -> Void) async -> Refusal.Code? {
    await refusal(body)?.code
  }

  @Test("Closed, it is served: who logs in is told to wait, and no file holds a question or a key")
  func canary() async throws {
    let (exam, sealing) = try Self.exam()
    try await ServedRoom.serve(exam) { room in
      let terminal = HandTerminal(candidate: "0001")
      let reply = try await room.raw.post(
        .login, terminal.login(code: try exam.code("0001")))
      #expect(reply.status == 409)
      #expect(reply.refusal == Refusal(.notOpened, retryAfter: 3_000))
      let board = try await room.proctor.board()
      #expect(board.opening == .bankClosed && board.phase == .running)
      #expect(try Self.files(with: "Điền TN-", exam).isEmpty)
      #expect(try Self.files(with: ScratchBank.canary, exam).isEmpty)
      #expect(try !Self.files(with: "Nguyễn Thị", exam).isEmpty, "the search finds what is there")
      let opened = try await room.proctor.open(sealing.openBank())
      #expect(opened.opening == .bankOpen)
      _ = try await room.seated("0001")
      #expect(try Self.files(with: "Điền TN-", exam).isEmpty, "opened in memory only")
    }
    #expect(try Self.files(with: "Điền TN-", exam).isEmpty)
    #expect(try Self.files(with: ScratchBank.canary, exam).isEmpty)
  }

  @Test("Only the proctor's token opens, only the right identity, and only with enough trustees")
  func refused() async throws {
    let (exam, sealing) = try Self.exam()
    try await ServedRoom.serve(exam) { room in
      let before = try MirrorText(exam.folder).events.count
      #expect(try await room.raw.post(.open, sealing.openBank()).status == 401)
      func open(_ body: [UInt8]) async throws -> RawHTTP.Reply {
        let (number, channel) = try await room.proctorChannel()
        let sealed = try #require(channel.sealed(body))
        let proof = channel.proof(ofRequest: "POST", path: .open, body: sealed)
        return try await room.raw.send(
          "POST", RoomPath.open.rawValue,
          [(ProctorHeader.nonce, number.base64), (ProctorHeader.proof, proof)], sealed)
      }
      var wrong: [(OpenRequest, Refusal.Code)] = []
      for names in [[], ["An"], ["Chi", "Chi"], ["An", "Dũng"]] {
        wrong.append((sealing.openBank(by: names), .notApproved))
      }
      var key = sealing.openBank()
      key.identity = sealing.keys.text
      var trustee = sealing.openBank()
      trustee.identity = sealing.trustees[0].text
      var nonsense = sealing.openBank()
      nonsense.identity = "AGE-SECRET-KEY-1"
      var strange = sealing.openBank()
      strange.shares = [OpenRequest.Share(party: "Báo chí", share: strangeShare)]
      var drawn = sealing.openBank()
      drawn.publicValue = "48213"
      wrong += [
        (key, .sealedDiffers), (trustee, .sealedDiffers), (nonsense, .malformed),
        (strange, .seedDiffers), (drawn, .seedDiffers), (sealing.openKeys(), .notNow),
      ]
      for (request, code) in wrong {
        #expect(try await open(RawHTTP.json(request)).refusal?.code == code, "\(code)")
      }
      let long = [UInt8](repeating: 0x20, count: RoomPath.open.largestBody + 1)
      #expect(try await open(long).status == 413)
      #expect(RoomPath.open.largestBody == 65_536)
      #expect(try MirrorText(exam.folder).events.count == before, "nothing of it is logged")
    }
  }

  private var strangeShare: String { Digest32(hashing: []).base64 }

  @Test("Questions, then keys are opened by two of three; the bundle is verified in every step")
  func whole() async throws {
    let (exam, sealing) = try Self.exam()
    try await ServedRoom.serve(exam) { room in
      _ = try await room.proctor.open(sealing.openBank())
      let (client, paper) = try await room.seated("0001")
      let sheet = try await Self.handIn(client, paper, exam)
      let (second, other) = try await room.seated("0002")
      _ = try await Self.handIn(second, other, exam)
      let ended = try await room.proctor.act(.end)
      #expect(ended.opening == .keysClosed)
      #expect(ended.seats.compactMap(\.result).isEmpty)
      #expect(try await client.state().phase == .submitted, "no result while keys are sealed")
      #expect(
        await Self.code { () throws(RoomFailure) in _ = try await room.proctor.act(.finish) }
          == .notNow)
      #expect(
        await Self.code { () throws(RoomFailure) in
          _ = try await room.proctor.open(sealing.openKeys(by: ["Chi"]))
        } == .notApproved)
      let open = try await room.proctor.open(sealing.openKeys())
      #expect(open.opening == .keysOpen)
      #expect(try await client.state().result?.correct == sheet.count)
      #expect(try Self.files(with: ScratchBank.canary, exam).isEmpty)
      #expect(try await room.proctor.act(.finish).phase == .finished)
    }
    let used = try exam.folder.bankLines().filter { $0.opening != nil }
    let drawn = Set(try MirrorText(exam.folder).events.flatMap(Self.items))
    #expect(Set(used.map(\.leaf.id)) == drawn)
    let report = try await exam.verified()
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.steps.allSatisfy { $0.isDone })
  }

  @Test("Started again, it waits for the trustees once more; there is no second draw")
  func restart() async throws {
    let (exam, sealing) = try Self.exam(candidates: 1)
    let transport = RoomTransport()
    let done = await Result.of { try await Self.goOn(exam, sealing, transport) }
    await transport.close()
    let image = try done.get()
    let mirror = try MirrorText(image)
    #expect(mirror.count(.keyOpen) == 2 && mirror.count(.boot) == 2)
    #expect(mirror.count(.seedReveal) == 2 && mirror.count(.paper) == 1)
    #expect(mirror.answers.map(\.sequence) == [1, 2])
  }

  private static func goOn(
    _ exam: ScratchExam, _ sealing: ScratchSealing, _ transport: RoomTransport
  ) async throws -> ExamFolder {
    let (image, port, client, paper) = try await ServedRoom.serve(exam) { room in
      _ = try await room.proctor.open(sealing.openBank())
      let client = RoomClient(url: room.url, transport: transport)
      _ = try await client.login(candidate: "0001", accessCode: try exam.code("0001"))
      let paper = try await client.openPaper(roomCode: exam.codes.roomCode)
      _ = try await client.save([try Self.answer(paper.items[0], exam)])
      return (try await room.onRoom { _ in try exam.image("killed") }, room.port, client, paper)
    }
    try await ServedRoom.serve(exam, folder: image, port: port) { room in
      let second = try Self.answer(paper.items[1], exam)
      #expect(
        await Self.code { () throws(RoomFailure) in _ = try await client.save([second]) }
          == .notOpened)
      #expect(
        await Self.code { () throws(RoomFailure) in
          _ = try await client.openPaper(roomCode: "")
        } == .notOpened)
      #expect(try await client.state().phase == .running, "the clock is shown all the same")
      let proctor = ProctorClient(
        url: room.url, token: exam.codes.proctorToken, transport: transport)
      _ = try await proctor.open(sealing.openBank(by: ["Bảo", "Chi"]))
      #expect(try await client.save([]).state.saved == 2)
      let again = try await client.openPaper(roomCode: "")
      #expect(again.items == paper.items && again.responses.count == 2)
    }
    return image
  }

  @Test("Without the quorum at the end keys stay closed, sealed or not; with it they open")
  func witnesses() async throws {
    let witness = try NoteSigner(
      name: "w.example", type: .cosignature, seed: Digest32(hashing: Array("witness".utf8)))
    let policy = "witness w \(witness.verifierKey.vkey)\nquorum w\n"
    let (exam, sealing) = try Self.exam(candidates: 1, policy: policy)
    try await ServedRoom.serve(exam) { room in
      _ = try await room.proctor.open(sealing.openBank())
      let (client, paper) = try await room.seated("0001")
      _ = try await Self.handIn(client, paper, exam)
      _ = try await room.proctor.act(.end)
      #expect(
        await Self.code { () throws(RoomFailure) in
          _ = try await room.proctor.open(sealing.openKeys())
        } == .notWitnessed)
      try await Self.cosign(room, witness)
      #expect(try await room.proctor.open(sealing.openKeys()).opening == .keysOpen)
    }
    let plain = try ScratchExam(candidates: 1, policy: policy)
    try await ServedRoom.serve(plain) { room in
      let (client, paper) = try await room.seated("0001")
      _ = try await Self.handIn(client, paper, plain)
      _ = try await room.proctor.act(.end)
      #expect(try await client.state().result == nil, "an unsealed key waits for witnesses too")
      try await Self.cosign(room, witness)
      try await poll("scored") { try await client.state().result != nil }
    }
  }

  @Test("Results are not final in a process that has not opened questions and keys itself")
  func finish() async throws {
    let (exam, sealing) = try Self.exam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      _ = try await room.proctor.open(sealing.openBank())
      let (client, paper) = try await room.seated("0001")
      _ = try await Self.handIn(client, paper, exam)
      _ = try await room.proctor.act(.end)
      _ = try await room.proctor.open(sealing.openKeys())
    }
    try await ServedRoom.serve(exam) { room in
      #expect(
        await Self.code { () throws(RoomFailure) in _ = try await room.proctor.act(.finish) }
          == .notOpened)
      _ = try await room.proctor.open(sealing.openBank())
      _ = try await room.proctor.open(sealing.openKeys())
      #expect(try await room.proctor.act(.finish).phase == .finished)
    }
    let report = try await exam.verified()
    #expect(report.findings.isEmpty && report.steps.allSatisfy { $0.isDone }, "\(report.findings)")
  }

  @Test(
    "A room whose sealed files are not those of genesis is not served",
    arguments: ["bank.age", "key.age", "ceremony.json", "bank.1-3.age"])
  func exchanged(name: String) throws {
    let (exam, _) = try Self.exam(candidates: 1)
    let path = "\(ExamPath.sealed)/\(name)"
    var bytes = try exam.folder.bytes(path)
    bytes[bytes.count - 2] ^= 1
    try exam.folder.replace(bytes, path)
    #expect(throws: (any Error).self) { _ = try exam.room() }
  }

  @Test("A room whose leaves are not those of genesis, or which lost its seals, is not served")
  func stripped() throws {
    let (exam, _) = try Self.exam(candidates: 1)
    try exam.folder.replace(
      TextLines.join(try exam.bank.items.dropLast().map { try $0.leaf.canonicalBytes() }),
      ExamPath.bank)
    #expect(throws: ExamFolderFailure.unreadable(path: exam.folder.path(ExamPath.bank), line: nil))
    {
      _ = try exam.room()
    }
    try FileManager.default.removeItem(atPath: exam.folder.path(ExamPath.sealed))
    #expect(throws: (any Error).self) { _ = try exam.room() }
  }

  @Test("The process that holds what was opened leaves no core dump")
  func dumps() {
    #expect(ProcessGuard.forbidDumps())
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #expect(limit.rlim_max == 0)
  }

  private static func items(_ logged: LoggedEvent) -> [ItemID] {
    if case .paper(let paper) = logged.event { paper.items } else { [] }
  }

  private static func answer(_ item: PaperItem, _ exam: ScratchExam) throws -> UnsignedAnswer {
    UnsignedAnswer(item: item.id, response: try exam.bank.right(item.id), terminalTime: 1)
  }

  /// Hands in with every choice right; typed items, whose right response is the canary, are left.
  private static func handIn(
    _ client: RoomClient, _ paper: PaperReply, _ exam: ScratchExam
  ) async throws -> [String] {
    var sheet = paper.items.map { SheetLine(item: $0.id, response: "") }
    var known: [String] = []
    for (place, item) in paper.items.enumerated() where item.kind != .shortText {
      let answer = try answer(item, exam)
      _ = try await client.save([answer])
      sheet[place].response = answer.response
      known.append(item.id)
    }
    let views = sheet.map { ItemView(item: $0.item, milliseconds: 1, visits: 1) }
    _ = try await client.submit(sheet: sheet, views: views, terminalTime: 9)
    return known
  }

  /// The witness signs the last head that the room signed.
  private static func cosign(_ room: ServedRoom, _ witness: NoteSigner) async throws {
    try await room.onRoom { room in
      let head = try #require(try room.log.heads().last)
      var note = try SignedNote(parsing: head.note)
      try note.add(try witness.sign(note.text, seconds: Int(Date.now.timeIntervalSince1970)))
      try room.folder.keep(cosigned: note.serialised, size: head.size)
    }
  }

  /// Every file below the exam's folder that holds a text.
  private static func files(with text: String, _ exam: ScratchExam) throws -> [String] {
    let base = exam.folder.path
    let names = try #require(FileManager.default.enumerator(atPath: base))
    var found: [String] = []
    for case let name as String in names {
      guard let data = FileManager.default.contents(atPath: "\(base)/\(name)") else { continue }
      if data.range(of: Data(text.utf8)) != nil { found.append(name) }
    }
    return found
  }
}
