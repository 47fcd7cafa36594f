import Assessment
import CanonicalBytes
import ExamSession
import Foundation

/// What `audit verify` found, for a judge: in Vietnamese with English beside it.
struct VerificationSummary {
  /// A sentence in both languages.
  typealias Words = (vi: String, en: String)

  /// A heading with what stands under it.
  struct Section {
    let title: Words
    /// Name and value, as they are.
    var facts: [(name: Words, value: String)] = []
    var lines: [Words] = []
  }

  let title: Words = ("Tóm tắt kiểm chứng hồ sơ phòng thi", "Verification of an exam room: summary")
  let verdict: Words
  let isOK: Bool
  let sections: [Section]

  /// The summary of `report` on a bundle; `vkey` and `policy` are what it was checked with.
  init(
    _ report: VerificationReport, of files: BundleFiles, path: String, vkey: String,
    policy: [UInt8]
  ) {
    let words = (VerificationWords(.vi), VerificationWords(.en))
    verdict = (words.0.verdict(report), words.1.verdict(report))
    isOK = report.isOK
    let trail = AuditTrail(bundle: files)
    sections = [
      Self.subject(report, trail, path: path), Self.inputs(vkey: vkey, policy: policy),
      Self.steps(report), Self.undone(report), Self.findings(report, trail), Self.limits,
    ].compactMap(\.self)
  }

  /// Writes HTML or, under any other name, text.
  func write(to path: String) throws {
    let bytes = Data((path.hasSuffix(".html") ? html : text).utf8)
    do { try bytes.write(to: URL(filePath: path)) } catch {
      throw CouldNot("Không ghi được – cannot write: \(path)")
    }
  }

  private static func subject(
    _ report: VerificationReport, _ trail: AuditTrail?, path: String
  ) -> Section {
    var section = Section(title: ("Đã kiểm điều gì", "What was checked"))
    section.facts.append((("Hồ sơ", "Bundle"), path))
    if case .genesis(let genesis) = trail?.steps.first?.event {
      section.facts.append((("Kỳ thi, phòng", "Exam, room"), "\(genesis.exam), \(genesis.room)"))
    }
    section.facts.append((("Số sự kiện", "Events"), "\(report.events)"))
    if let trail {
      let count = trail.roster?.entries.count ?? 0
      section.facts.append((("Số thí sinh", "Candidates"), "\(count)"))
      if let first = trail.steps.first, let last = trail.steps.last {
        section.facts.append(
          (
            ("Từ – đến", "From – to"),
            "\(EventTime.text(first.time)) – \(EventTime.text(last.time))"
          ))
      }
    }
    return section
  }

  private static func inputs(vkey: String, policy: [UInt8]) -> Section {
    var section = Section(title: ("Kiểm bằng khóa và chính sách nào", "By which key and policy"))
    section.facts = [
      (("Khóa nhật ký", "Log key"), vkey),
      (("SHA-256 của chính sách", "SHA-256 of the policy"), Digest32(hashing: policy).hex),
      (("Chính sách nhân chứng", "Witness policy"), String(decoding: policy, as: UTF8.self)),
    ]
    section.lines = [
      (
        "Cả hai phải đúng như trong biên bản đã ký. Hồ sơ không tự chứng minh cho mình.",
        "Both must be those of the signed minutes. A bundle does not vouch for itself."
      )
    ]
    return section
  }

  private static func steps(_ report: VerificationReport) -> Section {
    let (vi, en) = (VerificationWords(.vi), VerificationWords(.en))
    var section = Section(title: ("Từng bước", "Step by step"))
    for outcome in report.steps {
      let state: Words =
        if !outcome.findings.isEmpty {
          ("KHÔNG ĐẠT", "DOES NOT HOLD")
        } else {
          outcome.isDone ? ("ĐẠT", "holds") : ("không làm", "not done")
        }
      let meaning = outcome.step.meaning
      let notes = (vi.note(outcome), en.note(outcome))
      section.lines.append(
        (
          "\(outcome.step.name) \(state.vi): \(meaning.vi)"
            + (notes.0.isEmpty ? "" : " (\(notes.0))"),
          "\(outcome.step.name) \(state.en): \(meaning.en)"
            + (notes.1.isEmpty ? "" : " (\(notes.1))")
        ))
    }
    return section
  }

  private static func undone(_ report: VerificationReport) -> Section? {
    let (vi, en) = (VerificationWords(.vi), VerificationWords(.en))
    let undone = report.steps.filter { !$0.isDone }
    guard !undone.isEmpty else { return nil }
    return Section(
      title: ("Điều không làm được và vì sao", "What could not be done, and why"),
      lines: undone.map {
        (
          "\($0.step.name) \(vi.title($0.step)): \(vi.note($0))",
          "\($0.step.name) \(en.title($0.step)): \(en.note($0))"
        )
      })
  }

  private static func findings(
    _ report: VerificationReport, _ trail: AuditTrail?
  ) -> Section {
    let (vi, en) = (VerificationWords(.vi), VerificationWords(.en))
    var section = Section(title: ("Phát hiện theo thí sinh", "Findings by candidate"))
    let groups = Dictionary(grouping: report.findings) { subject(of: $0, trail) }
    for candidate in groups.keys.sorted() {
      let who: Words =
        candidate.isEmpty
        ? ("Cả phòng thi", "The whole room") : ("Thí sinh \(candidate)", "Candidate \(candidate)")
      for finding in groups[candidate] ?? [] {
        let place = finding.event.map { " [\($0)]" } ?? ""
        section.lines.append(
          (
            "\(who.vi) – \(finding.step.name)\(place): \(vi.message(finding))",
            "\(who.en) – \(finding.step.name)\(place): \(en.message(finding))"
          ))
      }
    }
    if section.lines.isEmpty { section.lines = [("Không có.", "None.")] }
    return section
  }

  /// The candidate a finding is about; empty when it is about the room.
  private static func subject(of finding: VerificationFinding, _ trail: AuditTrail?) -> String {
    if let index = finding.event, let steps = trail?.steps, steps.indices.contains(index),
      let name = steps[index].json?["cand"]?.stringValue, name != "*"
    {
      return name
    }
    let known = finding.facts.first { fact in
      trail?.roster?[subject: CandidateNumber(fact)] != nil
    }
    return known ?? ""
  }

  private static let limits = Section(
    title: ("Điều phần mềm không chứng minh được", "What no software proves"),
    lines: [
      (
        "Ai thật sự ngồi trước máy, có ai nhắc bài, và máy thi có nguyên vẹn từ đầu hay không.",
        "Who really sat at the terminal, whether somebody prompted, whether the terminal was sound."
      ),
      (
        "Giờ trong nhật ký là giờ của máy chủ; chỉ chữ ký nhân chứng mang giờ của người khác.",
        "Times in the log are the server's; only the witnesses' signatures bear others' times."
      ),
    ])
}
