import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: "Đề thi của từng thí sinh – one candidate's paper.",
    subcommands: [PaperShow.self])
}

struct PaperShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Dựng lại đề của một thí sinh từ hạt giống – derive one candidate's paper.",
    discussion: """
      Derived from the committed bank, blueprint and seed alone; never shows a key. Before the \
      shares are revealed it needs the exam's private folder.
      Example: khoathi paper show p03 --candidate 0001 --json
      """)

  @Argument(help: "The exam's folder.") var exam: String
  @Option(help: "The candidate number (SBD).") var candidate: String
  @Flag(help: "Show the questions too, as the candidate sees them.") var questions = false
  @OptionGroup var options: OutputOptions

  private struct Shown: Encodable {
    let candidate: String
    let form: String
    let items: [String]
    let choices: [[String]]
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = ExamFolder(exam)
      let plan = try folder.plan()
      let number = CandidateNumber(candidate)
      guard plan.roster[subject: number] != nil else {
        throw CouldNot(
          options.words(
            "Không có số báo danh \(candidate) trong danh sách phòng.",
            "There is no candidate \(candidate) in this room's roster."))
      }
      let paper = try plan.assembly.paper(for: candidate, seed: try seed(folder))
      if options.json {
        Console.json(
          Shown(
            candidate: candidate, form: paper.form, items: paper.items.map(\.rawValue),
            choices: paper.options.map { $0.map(\.rawValue) }))
      } else {
        Console.data(Console.visible(text(paper, plan)))
      }
    }
  }

  private func seed(_ folder: ExamFolder) throws -> DrawSeed {
    let genesis = try folder.genesisEntry()
    return DrawSeed(
      root: MerkleTree.leafHash(genesis), shares: try folder.shares().map(\.share.bytes),
      publicValue: "")
  }

  private func text(_ paper: Paper, _ plan: ExamPlan) -> String {
    var lines: [String] = []
    for (index, (id, options)) in zip(paper.items, paper.options).enumerated() {
      lines.append(
        "\(index + 1). \(id.rawValue)  \(options.map(\.rawValue).joined(separator: " "))")
      guard questions, let item = plan.items[id] else { continue }
      lines.append("   \(item.stem)")
      for (letter, option) in zip("ABCDEFGH", options) {
        let text = item.choices.first { $0.id == option }?.text ?? ""
        lines.append("   \(letter). \(text)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
