import ArgumentParser
import Assessment
import CanonicalBytes

struct DemoResponses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "responses",
    abstract: "Câu trả lời ngẫu nhiên và điểm của chúng – random responses with their points.",
    discussion: """
      For every type of item in the banks, so many responses: right, right in part, wrong, \
      malformed and absurd ones, the same for the same seed. One JSON line each with the \
      documents of item and key, so that another program can score them again.
      Example: khoathi demo responses QuestionBanks/legal-officer --each 10000 | python3 \
      Scripts/score.py
      """)

  @Argument(help: "Folders of banks.") var paths: [String]
  @Option(help: "How many responses for each type of item, 1 to 1,000,000.") var each = 1_000
  @Option(help: "The same seed gives the same responses.") var seed: UInt64 = 1
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (1...1_000_000).contains(each) else { throw ValidationError("--each 1…1000000") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let records = try paths.flatMap { BankFiles.read(try SourceFiles.folder($0)).0.records }
      var random = RandomResponses(seed: seed)
      for type in ItemType.allCases {
        let known = records.filter { $0.item.type == type }
        guard !known.isEmpty else { continue }
        for number in 0..<each {
          let record = known[number % known.count]
          let response = random.response(to: record)
          let worth = random.number(below: 400) + 1
          let points = Scoring.points(
            response: response, item: record.item, key: record.key,
            maximum: Points(hundredths: worth))
          let line: CanonicalJSON = [
            "item": record.item.json, "key": record.key.json, "points": .integer(points.hundredths),
            "response": .string(response), "worth": .integer(worth),
          ]
          Console.data(JSONLine.text(line))
        }
      }
    }
  }
}
