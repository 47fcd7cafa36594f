import ArgumentParser
import Assessment
import CanonicalBytes

struct BenchPapers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "Dựng đề – assemble papers of 60 items from a bank of 5,000.",
    discussion: "Example: khoathi bench papers --json")

  @Option(help: "Papers to assemble.") var papers = 10_000
  @Option(help: "Items in the bank.") var items = 5_000
  @Option(help: "Runs, of which the median counts.") var runs = 3
  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    let leaves = Self.leaves(items)
    let cells = (0..<6).flatMap { area in
      zip(CognitiveLevel.allCases, [4, 3, 2, 1]).map { level, count in
        BlueprintCell(
          id: "a\(area)-\(level.rawValue)", topic: TopicSelector("area-\(area)"), level: level,
          count: count)
      }
    }
    let blueprint = Blueprint(
      id: "bench", title: ["vi": "Đo"], minutes: 60, cells: cells,
      pointsPerItem: Points(hundredths: 100))
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:])
    let seed = DrawSeed(bytes: Digest32(hashing: Array("bench".utf8)))
    let seconds = try BenchReport.median(of: runs) {
      try BenchReport.seconds {
        for number in 0..<papers { _ = try assembly.paper(for: "\(number)", seed: seed) }
      }
    }
    BenchReport(
      bench: "papers", settings: ["papers": papers, "items": items, "runs": runs],
      figures: [
        .init(name: "assemble_s", value: seconds, unit: "s"),
        .init(name: "papers_per_s", value: Double(papers) / seconds, unit: "1/s"),
      ]
    ).print(options)
  }

  private static func leaves(_ count: Int) -> [BankLeaf] {
    (0..<count).map { number in
      let hash = Digest32(hashing: Array("\(number)".utf8))
      let choices = (0..<4).map {
        ChoiceID(Crockford.encode(Array(hash.bytes.dropFirst($0)), count: 4))
      }
      return BankLeaf(
        choices: Set(choices).sorted(), enemies: nil, fixed: false, passage: nil,
        id: ItemID("Q\(number)"), kc: hash, level: CognitiveLevel.allCases[number / 6 % 4],
        pinned: [], qc: hash, revision: hash.hex, topic: TopicCode("area-\(number % 6)"))
    }
  }
}
