import ArgumentParser
import Assessment
import CanonicalBytes

struct BenchPapers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "Dựng đề – assemble papers of 60 items from a bank of 5,000.",
    discussion: """
      assemble_s is on all processors, assemble_alone_s on one; their papers are compared.
      Example: khoathi bench papers --json
      """)

  @Option(help: "Papers to assemble.") var papers = 10_000
  @Option(help: "Items in the bank.") var items = 5_000
  @Option(help: "Runs, of which the median counts.") var runs = 3
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard papers > 0, items > 0, runs > 0 else { throw ValidationError("Counts begin at 1.") }
  }

  mutating func run() async throws {
    try await explained(options.language) {
      let assembly = try Self.assembly(items)
      let seed = DrawSeed(bytes: Digest32(hashing: Array("bench".utf8)))
      let subjects = (0..<papers).map { "\($0)" }
      var alone: [Paper] = []
      let seconds = try BenchReport.seconds {
        alone = try subjects.map { try assembly.paper(for: $0, seed: seed) }
      }
      var together: [Double] = []
      let clock = ContinuousClock()
      for _ in 0..<runs {
        let start = clock.now
        let drawn = try await assembly.papers(for: subjects, seed: seed)
        together.append((clock.now - start) / .seconds(1))
        guard drawn == alone else { throw CouldNot("Papers drawn together differ.") }
      }
      let median = together.sorted()[runs / 2]
      BenchReport(
        bench: "papers", settings: ["papers": papers, "items": items, "runs": runs],
        figures: [
          .init(name: "assemble_s", value: median, unit: "s"),
          .init(name: "assemble_alone_s", value: seconds, unit: "s"),
          .init(name: "papers_per_s", value: Double(papers) / median, unit: "1/s"),
        ]
      ).print(options)
    }
  }

  private static func assembly(_ items: Int) throws -> PaperAssembly {
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
    return try PaperAssembly(leaves: leaves(items), blueprint: blueprint, fixedOrders: [:])
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
