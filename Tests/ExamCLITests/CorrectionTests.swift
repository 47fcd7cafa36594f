import Assessment
import ExamSession
import Foundation
import SessionStore
import Testing

@testable import ExamCLI

/// What can still be done to a room that is finished: correct a key, erase people, wipe the server.
struct CorrectionTests {
  private struct Score: Decodable {
    let raw: Int
    let max: Int
    let result: String
  }

  private struct Change: Decodable {
    let candidate: String
    let before: Score
    let after: Score
  }

  private struct Correction: Decodable {
    let item: String
    let rescored: Int
    let flips: [Change]
    let scores: [Change]
    let vkey: String?
    let checkpoint: String?
    let event: Int?
  }

  private struct Verdict: Decodable {
    struct Step: Decodable {
      struct Head: Decodable {
        let origin: String
        let size: Int
      }

      let step: String
      let ok: Bool
      let note: String
      let head: Head?
    }

    struct Finding: Decodable {
      let step: String
      let code: String
    }

    let ok: Bool
    let steps: [Step]
    let findings: [Finding]
  }

  /// A word of every stem and of every candidate's name.
  private static let canaries = ["Câu hỏi số", "Nguyễn Thị Ánh"]

  private let files: ExamFiles
  private var exam: String { files.path("exam") }
  private var trusted: [String] {
    ["--policy", files.path("policy.txt"), "--vkey", files.path("vkey.txt")]
  }

  init() throws { files = try ExamFiles() }

  private func run(_ arguments: String...) async throws -> Program {
    try await Program.run(arguments + ["--language", "en"])
  }

  @discardableResult
  private func done(
    _ arguments: String..., location: SourceLocation = #_sourceLocation
  ) async throws -> Program {
    let program = try await Program.run(arguments)
    #expect(program.code == 0, "\(arguments) \(program.errors)", sourceLocation: location)
    return program
  }

  private func approvals(_ names: String...) -> [String] {
    names.flatMap { ["--approve", files.path("\($0).key")] }
      + ["--passphrase-file", files.path("words.txt")]
  }

  /// An exam with three officials, sat by two candidates and finished.
  private func sit() async throws {
    try files.write("words.txt", "mật khẩu của người duyệt\n")
    var officials = "officials:\n"
    for (name, role) in [("chair", "chair"), ("secretary", "secretary"), ("proctor", "proctor")] {
      let made = try await done(
        "key", "new", "official", name, "--output", files.path("\(name).key"),
        "--passphrase-file", files.path("words.txt"))
      let key = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
      officials += "  - {name: \(name), role: \(role), key: \"\(key)\"}\n"
    }
    let text = ExamFiles.exam().replacingOccurrences(of: "officials: []\n", with: officials)
    try files.write("exam.yaml", text)
    #expect(try await files.commit("exam", "--start-in", "3").code == 0)
    for name in ["policy.txt", "vkey.txt"] {
      try FileManager.default.copyItem(
        atPath: "\(exam)/public/\(name)", toPath: files.path(name))
    }
    let room = try await ServedRoom(exam)
    try await done("demo", "candidates", exam, "--study", files.path("bank"), "--json")
    try await done("room", "end", exam, "--json")
    let early = try await correct("L-1", "--credit-all", "--dry-run")
    #expect(early.code == 2, "a room that is served takes no correction")
    try await done("room", "finish", exam, "--json")
    await room.stop()
  }

  private func correct(_ item: String, _ more: String...) async throws -> Program {
    try await Program.run(
      [
        "exam", "correct-key", exam, item, "--reason", "Biên bản số 7", "--json", "--language",
        "en",
      ]
        + more)
  }

  private func verify(
    _ path: String, _ key: String?, _ others: [String] = []
  ) async throws -> (Int32, Verdict) {
    let more = (key.map { ["--continuation-vkey", $0] } ?? []) + others
    let program = try await Program.run(["audit", "verify", path, "--json"] + trusted + more)
    return (program.code, try program.json(as: Verdict.self))
  }

  /// The items of the first candidate's paper.
  private func paper() async throws -> [String] {
    struct Paper: Decodable { let items: [String] }
    return try await done("paper", "show", exam, "--candidate", "0001", "--json")
      .json(as: Paper.self).items
  }

  @Test("A key is corrected by two officials, twice, and the bundle verifies; then all is wiped")
  func wholeWay() async throws {
    try await sit()
    let items = try await paper()
    let item = try #require(items.first)
    try await refusals(item)
    try await overtaken()
    try await racing(item)
    try await done("audit", "export", exam, "--output", files.path("early"))

    let tried = try await correct(item, "--credit-all", "--dry-run").json(as: Correction.self)
    #expect(tried.event == nil && !files.exists("exam/c1"))
    let credited = try await correct(
      item, ["--credit-all"] + approvals("chair", "secretary")
    ).json(as: Correction.self)
    #expect(credited.scores.map(\.candidate) == tried.scores.map(\.candidate))
    #expect(credited.scores.allSatisfy { $0.after.raw == $0.before.raw + 100 })
    let second = try await correct(
      item,
      ["--accept", "A", "--accept", "B", "--bank", files.path("bank")]
        + approvals("secretary", "chair"))
    #expect(second.code == 0, "\(second.errors)")
    let key = try #require(try second.json(as: Correction.self).vkey)
    #expect(key == credited.vkey)
    let signed = try await signedLate(key)

    let bundle = files.path("bundle")
    try await done("audit", "export", exam, "--output", bundle)
    let (code, verdict) = try await verify(bundle, key)
    #expect(code == 0 && verdict.ok, "\(verdict.findings)")
    #expect(verdict.steps.map(\.step) == (1...16).map { "V\($0)" } + ["C1"])
    let (without, open) = try await verify(bundle, nil)
    #expect(without == 2 && !open.ok && open.findings.isEmpty)
    let corrected = try Data(contentsOf: URL(filePath: "\(exam)/results-c1.csv"))
    let exported = try Data(contentsOf: URL(filePath: "\(bundle)/c1/results.csv"))
    #expect(corrected == exported)
    try await known(bundle, key, head: signed)
    try await erased(bundle, key)
    try await erasedAsLogged(key)
    try await wiped(bundle, key)
  }

  private func refusals(_ item: String) async throws {
    let cases: [([String], String)] = [
      (["--credit-all"] + approvals("chair"), "2 must approve, 1 did"),
      (["--credit-all"] + approvals("chair", "chair"), "chair signed twice"),
      (["--credit-all"] + approvals("chair", "proctor"), "proctor (proctor) may not approve"),
      (["--answer", "B"], "cannot be the key"),
      (["--answer", "A", "--bank", files.path("bank"), "--dry-run"], "says so already"),
      (["--answer", "E", "--bank", files.path("bank"), "--dry-run"], "cannot be the key"),
    ]
    for (arguments, words) in cases {
      let program = try await correct(item, arguments)
      #expect(program.code == 2 && program.output.isEmpty, "\(arguments)")
      #expect(program.errors.contains(words), "\(arguments) \(program.errors)")
    }
    #expect(try await correct("NO-1", "--credit-all", "--dry-run").code == 2)
    #expect(try await correct(item, "--credit-all", "--answer", "B").code == 64)
    #expect(!files.exists("exam/c1"), "a refused correction leaves nothing behind")
  }

  /// What another process logged since a decision was made is found before anything is written.
  private func overtaken() async throws {
    let place = files.path("overtaken")
    try FileManager.default.copyItem(atPath: exam, toPath: place)
    let room = try FinishedRoom(ExamFolder(place))
    let signature = RoomEvent.signature(SignatureEvent(candidate: "0001", status: "signed"))
    await #expect(throws: EventLogFailure.locked(path: room.folder.continuation.path)) {
      try await room.log { _ in
        let other = try FinishedRoom(ExamFolder(place))
        var log = try other.openContinuation()
        defer { try? log.close() }
        try log.append([signature], onto: 0, after: other)
        return [signature]
      }
    }
    #expect(!files.exists("overtaken/results-c1.csv"), "results are written after the log")
    let kinds = try room.continuationEvents().map(\.event.body.kind)
    #expect(kinds == [.genesis, .boot, .signature])
  }

  /// Two corrections of one key at the same time: one after the other, or one is refused.
  private func racing(_ item: String) async throws {
    let place = files.path("race")
    try FileManager.default.copyItem(atPath: exam, toPath: place)
    let approvals = approvals("chair", "secretary")
    let two = ["--accept", "A", "--accept", "B", "--bank", files.path("bank")]
    async let first = correct(item, ["--credit-all"] + approvals, in: place)
    async let second = correct(item, two + approvals, in: place)
    let programs = try await [first, second]
    let done = programs.filter { $0.code == 0 }
    #expect(!done.isEmpty, "\(programs.map(\.errors))")
    for program in programs where program.code != 0 {
      #expect(program.code == 2 && program.errors.contains("holds"), "\(program.errors)")
    }
    let bundle = files.path("race-bundle")
    try await self.done("audit", "export", place, "--output", bundle)
    let key = try #require(try done.first?.json(as: Correction.self).vkey)
    let (code, verdict) = try await verify(bundle, key)
    #expect(code == 0, "\(verdict.findings)")
    #expect(verdict.steps.last?.note.contains(" \(done.count) ") ?? false)
    let kept = FileManager.default.contents(atPath: "\(place)/results-c1.csv")
    #expect(kept == FileManager.default.contents(atPath: "\(bundle)/c1/results.csv"))
  }

  /// Gives the head that the minutes of a late signature hold.
  private func signedLate(_ key: String) async throws -> String {
    try await done("audit", "export", exam, "--output", files.path("unsigned"))
    let sign = ["exam", "sign", exam, "--candidate", "0001", "--status"]
    let program = try await Program.run(sign + ["signed", "--json"])
    #expect(program.code == 0, "\(program.errors)")
    let signed = try program.json(as: Signed.self)
    #expect(signed.vkey == key && signed.witnessed)
    let results = try String(contentsOfFile: signed.results, encoding: .utf8)
    #expect(
      results.split(separator: "\n").contains { $0.hasPrefix("0001,") && $0.hasSuffix(",signed") })
    let again = try await Program.run(sign + ["signed", "--language", "en"])
    #expect(again.code == 2 && again.errors.contains("stands so already"), "\(again.errors)")
    #expect(try await Program.run(sign + ["maybe"]).code == 64)
    return signed.checkpoint
  }

  private struct Signed: Decodable {
    let vkey: String
    let checkpoint: String
    let witnessed: Bool
    let results: String
  }

  /// An older continuation passes alone, and not beside the head of the minutes.
  private func known(_ bundle: String, _ key: String, head: String) async throws {
    try files.write("minutes.txt", head)
    let more = ["--continuation-checkpoint", files.path("minutes.txt")]
    let (code, verdict) = try await verify(bundle, key, more)
    #expect(code == 0 && verdict.ok, "\(verdict.findings)")
    let c1 = try #require(verdict.steps.last?.head)
    #expect(head.hasPrefix("\(c1.origin)\n\(c1.size)\n"))
    #expect(verdict.steps.dropLast().allSatisfy { $0.head == nil })
    #expect(try await verify(files.path("unsigned"), key).0 == 0)
    let (older, found) = try await verify(files.path("unsigned"), key, more)
    #expect(older == 1 && found.findings.map(\.code) == ["continuation_shorter"])
    let alone = try await Program.run(["audit", "verify", bundle] + trusted + more)
    #expect(alone.code == 64, "a head needs its key")
  }

  private struct Erasure: Decodable {
    struct Logged: Decodable {
      struct Person: Decodable {
        let candidate: String
        let label: String
        let salt: String
      }

      let event: Int
      let people: [Person]
    }

    let erased: Int
    let logged: Logged?
  }

  /// Logged in a copy of the exam, whose server is wiped with the erased bundle alone.
  private func erasedAsLogged(_ key: String) async throws {
    let (place, whole, cut) = (files.path("erasing"), files.path("whole"), files.path("cut"))
    try FileManager.default.copyItem(atPath: exam, toPath: place)
    try await done("audit", "export", place, "--output", whole)
    let erase =
      [
        "audit", "erase", whole, "--candidate", "0001", "--output", cut, "--exam", place, "--json",
        "--language", "en",
      ] + trusted
    let alone = try await Program.run(erase + approvals("chair"))
    #expect(alone.code == 2 && alone.errors.contains("2 must approve"), "\(alone.errors)")
    #expect(!files.exists("cut"))
    try await refusesUnsound(erase, of: whole)
    let program = try await Program.run(erase + approvals("chair", "secretary"))
    #expect(program.code == 0, "\(program.errors)")
    let logged = try #require(try program.json(as: Erasure.self).logged)
    #expect(logged.people.map(\.candidate) == ["0001"])
    let salts = logged.people.map(\.salt)
    #expect(try held(in: place, salts).isEmpty && held(in: cut, salts + ["Nguyễn Thị Ánh"]).isEmpty)
    try await restsOn(logged.event, cut, key)
    try await wipedWithItsMirror(place, cut)
    #expect(try held(in: cut, ["Nguyễn Thị Ánh"]).isEmpty)
    try await restsOn(logged.event, cut, key)
  }

  /// Its mirror lies on another disk, which is not mounted at first, then is another one.
  private func wipedWithItsMirror(_ place: String, _ bundle: String) async throws {
    let manager = FileManager.default
    let disk = files.path("disk")
    let (mirror, torn, other) = (
      "\(disk)/log.txt", "\(disk)/log.txt.torn-1", "\(disk)/log.txt.torn-2"
    )
    let text = try String(contentsOfFile: "\(place)/mirror/log.txt", encoding: .utf8)
    try Data("\(mirror)\n".utf8).write(to: URL(filePath: "\(place)/mirror.path"))
    let wipe = ["exam", "wipe", place, "--bundle", bundle, "--language", "en"] + trusted
    let missing = try await Program.run(wipe + approvals("chair", "secretary"))
    #expect(missing.code == 1, "\(missing.errors)")
    #expect(missing.errors.contains("NOT WIPED: the mirror \(mirror)"), "\(missing.errors)")
    #expect(!manager.fileExists(atPath: "\(place)/private"))
    try manager.createDirectory(atPath: disk, withIntermediateDirectories: false)
    for path in [mirror, other] { try Data("another exam's".utf8).write(to: URL(filePath: path)) }
    let foreign = try await Program.run(wipe + ["--json"])
    #expect(foreign.code == 1 && foreign.output.contains("\"left\":\"\(mirror)\""))
    #expect(foreign.errors.contains("is not this exam's"), "\(foreign.errors)")
    #expect(try String(contentsOfFile: mirror, encoding: .utf8) == "another exam's")
    for path in [mirror, torn] { try Data(text.utf8).write(to: URL(filePath: path)) }
    let whole = try await Program.run(wipe)
    #expect(whole.code == 0, "\(whole.errors)")
    #expect(try manager.contentsOfDirectory(atPath: disk) == ["log.txt.torn-2"])
    #expect(!manager.fileExists(atPath: "\(place)/mirror.path"))
  }

  /// Nobody approves a cut of what somebody changed before, or blanked.
  private func refusesUnsound(_ erase: [String], of whole: String) async throws {
    let changed = files.path("changed")
    for (file, old, new) in [("results.csv", "0002", "0003"), ("roster.json", "0002", "0009")] {
      try FileManager.default.copyItem(atPath: whole, toPath: changed)
      defer { try? FileManager.default.removeItem(atPath: changed) }
      let path = "\(changed)/\(file)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try #require(text.contains(old))
      try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
      let other = erase.map { $0 == whole ? changed : $0 }
      let program = try await Program.run(other + approvals("chair", "secretary"))
      #expect(program.code == 2 && program.errors.contains("does not verify"), "\(program.errors)")
      #expect(!files.exists("cut"))
    }
  }

  private func restsOn(_ event: Int, _ bundle: String, _ key: String) async throws {
    let (code, verdict) = try await verify(bundle, key, ["--language", "en"])
    #expect(code == 2 && verdict.findings.isEmpty, "\(verdict.findings)")
    for name in ["V7", "V15", "C1"] {
      let note = try #require(verdict.steps.first { $0.step == name }?.note)
      #expect(note.contains("event \(event) of the continuation"), "\(name) \(note)")
    }
  }

  private func correct(
    _ item: String, _ more: [String], in place: String? = nil
  ) async throws -> Program {
    try await Program.run(
      [
        "exam", "correct-key", place ?? exam, item, "--reason", "Biên bản số 7", "--json",
        "--language",
        "en",
      ]
        + more)
  }

  private func erased(_ bundle: String, _ key: String) async throws {
    let path = files.path("erased")
    try await done("audit", "erase", bundle, "--candidate", "0001", "--output", path)
    let (code, verdict) = try await verify(path, key)
    #expect(code == 2 && verdict.findings.isEmpty, "\(verdict.findings)")
    #expect(verdict.steps.prefix(5).allSatisfy { $0.ok })
    #expect(try held(in: path, ["Nguyễn Thị Ánh"]).isEmpty)
    #expect(try !held(in: bundle, ["Nguyễn Thị Ánh"]).isEmpty)
  }

  private func wiped(_ bundle: String, _ key: String) async throws {
    let wipe = ["exam", "wipe", exam, "--language", "en"] + trusted
    let both = approvals("chair", "secretary")
    let cases: [([String], String)] = [
      (["--bundle", bundle] + approvals("chair"), "2 must approve, 1 did"),
      (["--bundle", files.path("missing")] + both, "No folder"),
      (["--bundle", files.path("early")] + both, "not the latest bundle"),
      (["--bundle", files.path("erased")] + both, "does not verify"),
      (["--bundle", "\(exam)/bundle"] + both, "lies inside"),
    ]
    for (arguments, words) in cases {
      let program = try await Program.run(wipe + arguments)
      #expect(program.code == 2, "\(arguments)")
      #expect(program.errors.contains(words), "\(arguments) \(program.errors)")
      #expect(files.exists("exam/log/log.sqlite") && files.exists("exam/private/access.json"))
    }
    #expect(try !held(in: exam, Self.canaries).isEmpty)
    let program = try await Program.run(wipe + ["--bundle", bundle] + both)
    #expect(program.code == 0, "\(program.errors)")
    #expect(try held(in: exam, Self.canaries).isEmpty)
    let left = try #require(FileManager.default.enumerator(atPath: exam)?.allObjects as? [String])
    let known: Set = [
      "exam.json", "wiped.json", "public", "public/blueprint.json", "public/rule.json",
      "public/policy.txt", "public/vkey.txt", "public/vkey-c1.txt", "public/bank.jsonl",
    ]
    #expect(Set(left).subtracting(known).isEmpty, "\(left)")
    let (code, verdict) = try await verify(bundle, key)
    #expect(code == 0 && verdict.ok, "\(verdict.findings)")
    let again = try await Program.run(wipe + ["--bundle", bundle])
    #expect(again.code == 0, "a wipe that was broken off can be finished")
    #expect(try await correct("L-1", "--credit-all", "--dry-run").code == 2)
  }

  /// The files below a folder that hold one of these texts.
  private func held(in folder: String, _ texts: [String]) throws -> [String] {
    let names = try #require(
      FileManager.default.enumerator(atPath: folder)?.allObjects as? [String])
    return names.filter { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        return false
      }
      return texts.contains { data.range(of: Data($0.utf8)) != nil }
    }
  }
}
