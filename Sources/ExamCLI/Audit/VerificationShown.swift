import Assessment
import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

/// A report as `audit verify` prints it.
struct VerificationShown: Encodable {
  struct Step: Encodable {
    let step: String
    let ok: Bool
    let done: Bool
    let title: String
    let note: String
    /// What the minutes must show; absent but for C1.
    var head: Head?
  }

  struct Head: Encodable {
    let origin: String
    let size: Int
    let root: String

    init(_ head: Checkpoint) { (origin, size, root) = (head.origin, head.size, head.root.base64) }
  }

  struct Finding: Encodable {
    let step: String
    let event: Int?
    let code: String
    let message: String

    private enum CodingKeys: CodingKey { case step, event, code, message }

    /// `event` is always there, `null` when the finding is about no single event.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(step, forKey: .step)
      try container.encode(event, forKey: .event)
      try container.encode(code, forKey: .code)
      try container.encode(message, forKey: .message)
    }
  }

  let ok: Bool
  /// Whether every step that has something to do was done.
  let complete: Bool
  let events: Int
  let steps: [Step]
  let findings: [Finding]
  private let verdict: String
  private let eventWord: String

  private enum CodingKeys: CodingKey { case ok, complete, events, steps, findings }

  init(_ report: VerificationReport, _ language: DiagnosticLanguage) {
    let words = VerificationWords(language)
    ok = report.isOK
    complete = report.isComplete
    events = report.events
    steps = report.steps.map {
      Step(
        step: $0.step.name, ok: $0.isOK, done: $0.isDone, title: words.title($0.step),
        note: words.note($0), head: $0.head.map(Head.init))
    }
    findings = report.findings.map {
      Finding(
        step: $0.step.name, event: $0.event, code: $0.code.rawValue, message: words.message($0))
    }
    verdict = words.verdict(report)
    eventWord = language == .vi ? "sự kiện" : "event"
  }

  /// A database that cannot be opened because something in it was changed.
  init(damage: EventLogFailure, _ language: DiagnosticLanguage) {
    let message = FailureWords(language).words(for: damage)
    ok = false
    complete = false
    events = 0
    steps = [
      Step(
        step: "V3", ok: false, done: true, title: VerificationWords(language).title(.tiles),
        note: "")
    ]
    findings = [
      Finding(step: "V3", event: damage.event, code: "database_damaged", message: message)
    ]
    verdict = language == .vi ? "KHÔNG ĐẠT: cơ sở dữ liệu đã bị sửa." : "FAILED: changed database."
    eventWord = language == .vi ? "sự kiện" : "event"
  }

  /// One line a step, one line a finding, then the verdict.
  var text: String {
    var lines: [String] = []
    for step in steps {
      let mark = step.done ? (step.ok ? "✓" : "✗") : "–"
      let name = step.step.count < 3 ? step.step + " " : step.step
      lines.append("\(mark) \(name)  \(step.title)" + (step.note.isEmpty ? "" : " · \(step.note)"))
      for finding in findings where finding.step == step.step {
        let place = finding.event.map { "\(eventWord) \($0): " } ?? ""
        lines.append("        \(place)\(finding.message)")
      }
    }
    return (lines + ["", verdict]).joined(separator: "\n")
  }
}
