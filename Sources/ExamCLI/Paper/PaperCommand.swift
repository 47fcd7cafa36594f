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
      shares are revealed it needs the exam's private folder. Of a sealed exam it shows what the \
      log drew, while no server holds it.
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
      let paper =
        try plan.isOpen
        ? plan.assembly.paper(for: candidate, seed: try seed(folder)) : logged(number, folder)
      let items = try plan.isOpen ? plan.items : folder.knownItems()
      if options.json {
        Console.json(
          Shown(
            candidate: candidate, form: paper.form, items: paper.items.map(\.rawValue),
            choices: paper.options.map { $0.map(\.rawValue) }))
      } else {
        Console.data(Console.visible(text(paper, items)))
      }
    }
  }

  private func seed(_ folder: ExamFolder) throws -> DrawSeed {
    let genesis = try folder.genesisEntry()
    return DrawSeed(
      root: MerkleTree.leafHash(genesis), shares: try folder.shares().map(\.share.bytes),
      publicValue: "")
  }

  /// The paper as the log of a sealed exam has it.
  private func logged(_ number: CandidateNumber, _ folder: ExamFolder) throws -> Paper {
    for step in try ExamRecord(folder).trail().steps {
      guard case .paper(let event) = step.event, event.candidate == number else { continue }
      return Paper(
        candidate: candidate, form: event.form, items: event.items, options: event.options)
    }
    throw CouldNot(
      options.words(
        "Ngân hàng còn niêm phong, đề chưa được bốc. Mở trước: khoathi exam open \(exam) …",
        "The bank is sealed and no paper is drawn yet. Open it: khoathi exam open \(exam) …"))
  }

  private func text(_ paper: Paper, _ known: [ItemID: Item]) -> String {
    var lines: [String] = []
    for (index, (id, options)) in zip(paper.items, paper.options).enumerated() {
      lines.append(
        "\(index + 1). \(id.rawValue)  \(options.map(\.rawValue).joined(separator: " "))")
      guard questions, let item = known[id] else { continue }
      lines.append("   \(item.stem)")
      for (letter, option) in zip("ABCDEFGH", options) {
        let text = item.choices.first { $0.id == option }?.text ?? ""
        lines.append("   \(letter). \(text)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
