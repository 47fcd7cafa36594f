import ArgumentParser
import Assessment

struct BankNeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "needs",
    abstract: "Câu hỏi mà đơn vị cần: cần, có, thiếu – what a unit needs and what banks hold.",
    discussion: """
      The unit's file names its subjects, for each the topics, levels and numbers of items in a \
      paper, and how many times over the bank must hold them (3 unless given). Only approved items \
      count; items on trial are counted apart. Name every bank that the subjects draw from; \
      subjects of other banks are passed over.
      Exit code 1 when something is short.

      Example: khoathi bank needs QuestionBanks/general-knowledge QuestionBanks/english \
      --unit vu-hanh-chinh.yaml
      """)

  @Argument(help: "Folders of banks.") var banks: [String]
  @Option(help: "What the unit needs, a YAML file.") var unit: String
  @OptionGroup var options: OutputOptions

  private struct Row: Encodable {
    let topic: String
    let level: String
    let paper: Int
    let needed: Int
    let available: Int
    let missing: Int
    let pretest: Int
  }

  private struct Subject: Encodable {
    let subject: String
    let title: String
    let bank: String
    let times: Int
    let needs: [Row]
    let total: Row?
  }

  private struct Report: Encodable {
    let unit: String
    let title: String
    let subjects: [Subject]
    let skipped: [String]
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let (read, findings) = UnitNeedsFile.read(try SourceFiles.file(unit))
      Console.findings(findings, options.language)
      guard let read else { throw ExitCode.couldNot }
      var byName: [String: QuestionBank] = [:]
      for path in banks {
        let (bank, found) = BankFiles.read(try SourceFiles.folder(path))
        Console.findings(found.filter { $0.severity == .error }, options.language)
        byName[bank.id] = bank
      }
      let report = report(read, byName)
      if options.json { Console.json(report) } else { print(report) }
      let isShort = report.subjects.contains { subject in
        (subject.needs + [subject.total].compactMap(\.self)).contains { $0.missing > 0 }
      }
      if isShort { throw ExitCode.found }
    }
  }

  private func report(_ unit: UnitNeeds, _ banks: [String: QuestionBank]) -> Report {
    var subjects: [Subject] = []
    var skipped: [String] = []
    for subject in unit.subjects {
      guard let bank = banks[subject.bank] else {
        skipped.append(subject.id)
        continue
      }
      let rows = subject.supply(in: bank).map { supply in
        Row(
          topic: supply.need?.topic.rawValue ?? "", level: supply.need?.level?.rawValue ?? "",
          paper: supply.perPaper, needed: supply.needed, available: supply.available,
          missing: supply.missing, pretest: supply.onTrial)
      }
      subjects.append(
        Subject(
          subject: subject.id, title: title(subject.titles), bank: subject.bank,
          times: subject.multiple, needs: Array(rows.dropLast()), total: rows.last))
    }
    return Report(
      unit: unit.id, title: title(unit.titles), subjects: subjects, skipped: skipped)
  }

  private func title(_ titles: [String: String]) -> String {
    titles[options.language.rawValue] ?? titles["vi"] ?? ""
  }

  private func print(_ report: Report) {
    Console.data(Console.visible(report.title))
    let heads = options.words(
      "mỗi đề  cần  có  thiếu  thử nghiệm", "paper  needed  available  missing  pretest"
    ).split(separator: "  ").map { String($0) }
    for subject in report.subjects {
      let width = max(24, subject.needs.map { $0.topic.count + $0.level.count + 1 }.max() ?? 0)
      func line(_ name: String, _ cells: [String]) -> String {
        let name = name + String(repeating: " ", count: max(0, width - name.count))
        return "  "
          + zip(heads, cells).reduce(name) { line, cell in
            line + "  " + String(repeating: " ", count: max(0, cell.0.count - cell.1.count))
              + cell.1
          }
      }
      func cells(_ row: Row) -> [String] {
        [row.paper, row.needed, row.available, row.missing, row.pretest].map { "\($0)" }
      }
      Console.data(Console.visible("\n\(subject.title) (\(subject.bank), × \(subject.times))"))
      Console.data(line("", heads))
      for row in subject.needs { Console.data(line("\(row.topic) \(row.level)", cells(row))) }
      if let total = subject.total {
        Console.data(line(options.words("cả môn", "subject"), cells(total)))
      }
    }
    for subject in report.skipped {
      Console.note(
        options.words(
          "\(subject): chưa xét, thiếu thư mục ngân hàng của môn này.",
          "\(subject): passed over, its bank was not given."))
    }
  }
}
