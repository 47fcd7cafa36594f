import ArgumentParser
import Assessment

struct BankStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Đếm câu theo chủ đề và mức độ – count items by topic and level.",
    discussion: """
      With a blueprint also how many times over the bank fills each cell.
      Example: khoathi bank stats QuestionBanks/general-knowledge \
      --blueprint QuestionBanks/blueprints/round1.yaml
      """)

  @Argument(help: "The bank's folder.") var path: String
  @Option(help: "A blueprint to hold the bank against.") var blueprint: String?
  @OptionGroup var options: OutputOptions

  private struct Row: Encodable {
    let topic: String
    let counts: [String: Int]
  }

  private struct Cell: Encodable {
    let cell: String
    let available: Int
    let needed: Int
  }

  private struct Report: Encodable {
    let bank: String
    let items: Int
    let approved: Int
    let topics: [Row]
    let cells: [Cell]
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let (bank, findings) = BankFiles.read(try SourceFiles.folder(path))
      Console.findings(findings.filter { $0.severity == .error }, options.language)
      let report = Report(
        bank: bank.id, items: bank.records.count, approved: bank.approved.count,
        topics: rows(bank), cells: try cells(bank))
      if options.json { Console.json(report) } else { Console.data(text(report)) }
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode.found }
    }
  }

  private func rows(_ bank: QuestionBank) -> [Row] {
    var counts: [String: [String: Int]] = [:]
    for record in bank.approved {
      let area = record.topic.rawValue.split(separator: "/").first.map(String.init) ?? ""
      counts[area, default: [:]][record.level.rawValue, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { Row(topic: $0.key, counts: $0.value) }
  }

  private func cells(_ bank: QuestionBank) throws -> [Cell] {
    guard let blueprint else { return [] }
    let (read, findings) = BlueprintFile.read(try SourceFiles.file(blueprint))
    Console.findings(findings, options.language)
    guard let read else { throw ExitCode.couldNot }
    return BankStatistics.coverage(of: read, bank: bank).map {
      Cell(
        cell: $0.cell.isEmpty ? options.words("tổng", "total") : $0.cell,
        available: $0.available, needed: $0.needed)
    }
  }

  private func text(_ report: Report) -> String {
    let levels = CognitiveLevel.allCases.map(\.rawValue)
    let width = max(24, report.topics.map(\.topic.count).max() ?? 0)
    func row(_ name: String, _ cells: [String]) -> String {
      pad(name, width)
        + cells.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }
        .joined()
    }
    var lines = [
      options.words(
        "\(report.bank): \(report.approved) câu đã duyệt trên \(report.items)",
        "\(report.bank): \(report.approved) approved of \(report.items) items"),
      row("", levels + [options.words("tổng", "total")]),
    ]
    for topic in report.topics {
      let counts = levels.map { topic.counts[$0] ?? 0 }
      lines.append(row(topic.topic, (counts + [counts.reduce(0, +)]).map { "\($0)" }))
    }
    if !report.cells.isEmpty {
      lines.append("")
      lines.append(
        options.words("ô ma trận: có / cần = số lần", "cell: available / needed = times"))
      for cell in report.cells { lines.append(line(cell, width)) }
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ cell: Cell, _ width: Int) -> String {
    let times = Fraction(cell.available, cell.needed)?.decimal ?? "-"
    return "\(pad(cell.cell, width + 12)) \(cell.available) / \(cell.needed) = \(times)"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
