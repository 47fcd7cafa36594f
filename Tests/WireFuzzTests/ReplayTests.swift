import ExamSession
import Foundation
import Testing
import WireFuzz

@Suite("What the fuzzer kept")
struct ReplayTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpora")

  private static func inputs(of parser: WireParser) throws -> [[UInt8]] {
    try Corpus.inputs(of: parser, in: folder) + Samples.inputs(of: parser)
  }

  @Test("Each kept input leaves the promises of its parser whole", arguments: WireParser.allCases)
  func kept(parser: WireParser) throws {
    var taken: Set<String> = []
    for input in try Self.inputs(of: parser) {
      if let name = hold(parser, input, "as it is kept") { taken.insert(name) }
    }
    #expect(taken.isSuperset(of: Self.forms(of: parser)), "kept inputs are refused: \(taken)")
  }

  /// What the kept inputs have to be taken for: those that are refused try nothing.
  private static func forms(of parser: WireParser) -> Set<String> {
    switch parser {
    case .canonical: ["document"]
    case .request:
      [
        "login", "answers", "submit", "paper", "acts", "open", "proctor", "cosignatures",
        "evidence",
      ]
    case .channel: ["header", "sealed"]
    case .reply:
      [
        "room", "login", "state", "paper", "answers", "submit", "head", "proctor", "board",
        "refusal",
      ]
    case .seat: ["paper"]
    case .evidence: ["evidence"]
    case .event: Set(EventKind.allCases.map(\.rawValue))
    case .entry: ["entry", "file"]
    case .note: ["note", "head"]
    case .witness: ["request", "lines"]
    case .proof: ["proof", "receipt"]
    case .policy: ["policy", "key"]
    case .text: ["text"]
    }
  }

  @Test("So does each with small changes, and cut anywhere", arguments: WireParser.allCases)
  func changed(parser: WireParser) throws {
    let inputs = try Self.inputs(of: parser)
    let count = parser == .seat ? 40 : 2_000
    for seed in 0..<count {
      var mutation = Mutation(seed: seed)
      let input = inputs[seed % inputs.count]
      let other = inputs[seed * 7 % inputs.count]
      hold(parser, mutation.change(input, with: other), "seed \(seed)")
    }
  }

  @Test("So does a piece of it again and again", arguments: WireParser.allCases)
  func stretched(parser: WireParser) throws {
    for input in try Self.inputs(of: parser).prefix(parser == .seat ? 1 : 8) {
      for long in Corpus.stretched(input, to: 4_096) { hold(parser, long, "stretched") }
    }
  }

  @Test("An input of one parser breaks no promise of another")
  func others() throws {
    for parser in WireParser.allCases where parser != .seat {
      for other in WireParser.allCases {
        for input in try Self.inputs(of: other).prefix(12) { hold(parser, input, "of \(other)") }
      }
    }
  }

  /// What the parser took the input for.
  @discardableResult
  private func hold(_ parser: WireParser, _ input: [UInt8], _ comment: String) -> String? {
    do throws(Finding) {
      return try parser.check(input)
    } catch {
      let line = EscapedLine.encode(Array(input.prefix(400)))
      Issue.record("\(parser), \(comment): \(error.rule)\n\(line)")
      return nil
    }
  }
}
