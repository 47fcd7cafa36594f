import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession

struct AuditLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Liệt kê sự kiện trong nhật ký – list the events of a log.",
    discussion: """
      Shows what the log says; whether it is to be believed is for audit verify to say.

      Example:
        khoathi audit log p03-bundle --kind extend --kind incident
        khoathi audit log p03-bundle --candidate 0001 --from 100 --json
      """)

  @Argument(help: "A bundle, or the exam's folder.") var source: String
  @Option(help: "Only events of this candidate, and those for all.") var candidate: String?
  @Option(help: "Only events of this kind; may be given several times.") var kind: [String] = []
  @Option(help: "From this event index on.") var from: Int?
  @Option(help: "Up to this event index.") var to: Int?
  @OptionGroup var options: OutputOptions

  func validate() throws {
    for name in kind where EventKind(rawValue: name) == nil {
      let known = EventKind.allCases.map(\.rawValue).joined(separator: " ")
      throw ValidationError("--kind \(name)? \(known)")
    }
  }

  private struct Shown: Encodable {
    let n: Int
    let t: Int
    let time: String
    let kind: String
    let leaf: String
    let body: JSONTree?
  }

  private struct Document: Encodable {
    let events: [Shown]
  }

  mutating func run() async throws {
    let command = self
    try await explained(options.language) {
      let trail = try RecordSource(path: command.source, options: command.options).trail()
      let steps = trail.steps.filter(command.isWanted)
      if command.options.json {
        return Console.json(
          Document(
            events: steps.map {
              Shown(
                n: $0.index, t: $0.time.milliseconds, time: EventTime.text($0.time), kind: $0.kind,
                leaf: $0.leaf.hex, body: $0.json.map(JSONTree.init))
            }))
      }
      let lines = steps.map { step in
        let body = step.line.map { String(decoding: $0.body, as: UTF8.self) } ?? ""
        return "\(step.index)  \(EventTime.text(step.time))  \(step.kind)  \(body)"
      }
      if !lines.isEmpty { Console.data(Console.visible(lines.joined(separator: "\n"))) }
    }
  }

  private func isWanted(_ step: AuditTrail.Step) -> Bool {
    if let candidate, !step.concerns(CandidateNumber(candidate)) { return false }
    if !kind.isEmpty, !kind.contains(step.kind) { return false }
    return step.index >= from ?? 0 && step.index <= to ?? .max
  }
}
