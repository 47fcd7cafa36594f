import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("What names an erased person")
struct PersonalTraceTests {
  private static let name = "Nguyễn Thị \"Ánh\", số 2"

  /// A room whose free texts name 0002, and one whose texts only look so.
  private func room() throws -> SampleLog {
    var log = SampleLog(try SampleExam.made.get())
    let end = try log.first(.end)
    let events: [RoomEvent] = [
      .message(MessageEvent(candidate: "*", text: "Mời \(Self.name.uppercased())!", by: "A")),
      .message(MessageEvent(candidate: "*", text: "Còn 10002 giây", by: "A")),
      .complaint(ComplaintEvent(candidate: "0001", text: "0002 ồn ào", by: "A")),
      .incident(
        IncidentEvent(
          candidate: "", what: "other", detail: "", by: "A", signedBy: ["0001", "0002"])),
    ]
    for event in events.reversed() { log.insert(event, before: end) }
    return log
  }

  @Test("goes from every kind that carries nobody's result, and the rest still verifies")
  func free() async throws {
    let log = try room()
    let bundle = try log.bundle()
    let cut = try BundleErasure.files(bundle, without: ["0002"])
    let lines = TextLines.split(try #require(cut.files[BundlePath.bodies]))
    let opening = try log.first(.codeOpen)
    #expect(lines[opening].elementsEqual(BodyLine.erased(opening)), "witnesses are candidates")
    let text = String(decoding: cut.files.paths.flatMap { cut.files[$0] ?? [] }, as: UTF8.self)
    #expect(!text.lowercased().contains(Self.name.lowercased()) && !text.contains("0002 ồn"))
    #expect(text.contains("10002 giây"), "a number inside a longer one is another")
    let left = text.ranges(of: "\"0002\"").count
    #expect(left == 1, "only the roster keeps the number")
    let report = try await log.verifier().report(on: cut.files)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(cut.kept.isEmpty)
  }

  @Test("stays where another's result rests on it, and is told")
  func kept() throws {
    let exam = try SampleExam.made.get()
    var log = SampleLog(exam)
    let grant = ExtendEvent(
      candidate: "*", minutes: 1, reason: "0002 ốm", approvals: [], aid: try SampleExam.aid("x"))
    let place = try log.first(.end)
    log.insert(.extend(try exam.approved(grant, by: "chair", "secretary")), before: place)
    let bundle = try log.bundle()
    let cut = try BundleErasure.files(bundle, without: ["0002"])
    #expect(cut.kept == [ErasedBundle.Trace(path: BundlePath.bodies, index: place)])
    let others = try BundleErasure.files(bundle, without: ["0001"])
    #expect(others.kept.isEmpty)
  }

  @Test("goes with a late answer that was made to count")
  func lateAnswer() throws {
    let exam = try SampleExam.made.get()
    var log = SampleLog(exam)
    let answer = try #require(
      log.events.firstIndex {
        if case .answer(let answer) = $0.event { answer.candidate == "0002" } else { false }
      })
    let late = LateAnswerEvent(index: answer, approvals: [], aid: try SampleExam.aid("late"))
    let place = try log.first(.end)
    log.insert(.lateAnswer(late), before: place)
    let bundle = try log.bundle()
    for (candidate, isGone) in [("0002", true), ("0001", false)] {
      let cut = try BundleErasure.files(bundle, without: [CandidateNumber(candidate)])
      let lines = TextLines.split(try #require(cut.files[BundlePath.bodies]))
      #expect(lines[place].elementsEqual(BodyLine.erased(place)) == isGone, "\(candidate)")
    }
  }

  @Test("an exempt person keeps the number alone")
  func exempt() throws {
    var bundle = try SampleLog(try SampleExam.made.get()).bundle()
    let roster = try Roster(
      [RosterEntry(candidate: "0001", name: "A", born: "2000-01-01")],
      exemptions: [
        Exemption(candidate: "0100", name: "Lê Văn C", born: "1990-01-01", ground: "Bằng C2007")
      ])
    bundle[BundlePath.roster] = try roster.json.encoded()
    let cut = try BundleErasure.files(bundle, without: ["0100"])
    let json = try CanonicalJSON(decoding: try #require(cut.files[BundlePath.roster]))
    #expect(try Roster(json: json).exemptions.map(\.isErased) == [true])
    #expect(cut.erased == 0)
  }

  @Test("is decided for every member of every kind")
  func everyMember() throws {
    /// Members that never name a candidate: what the exam itself is, hashes, times and numbers,
    /// responses, officials who act, and codes.
    let impersonal: Set = [
      "a", "aid", "appr", "bank", "blueprint_sha", "bodies_sha", "boot", "by",
      "c1_bodies_sha", "c1_events", "c1_results_sha", "cert", "counts", "cs", "document", "exam",
      "file_sha",
      "form", "forms_sha", "i", "image_sha", "items", "kind",
      "label", "log", "max", "minutes", "mode", "n", "name", "new", "note_sha", "officials",
      "offset_ms", "ok", "old", "opts", "origin", "party", "pk", "points", "policy_sha", "prev",
      "prev_root", "prev_size", "r", "raw", "result", "results_sha", "room", "roster_sha",
      "rule_sha", "sealed", "seat", "seed_commits", "sha", "sheet", "sheet_sha", "sig", "source",
      "start", "status", "sw_sha", "times", "tm", "value", "view", "who", "why",
    ]
    for event in EventSamples.all {
      let fields = event.body.kind.personalFields
      let personal = Set(fields.subjects + fields.texts)
      let members = Set(try #require(event.body.json.objectValue).keys)
      #expect(personal.isSubset(of: members), "\(event.body.kind)")
      #expect(members.subtracting(personal).isSubset(of: impersonal), "\(event.body.kind)")
      let isCuttable = !fields.subjects.isEmpty || fields.isFree
      #expect(!isCuttable || event.body.kind.isErasable, "\(event.body.kind)")
    }
  }
}
