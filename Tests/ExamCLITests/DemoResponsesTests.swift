import Foundation
import Testing

/// The points of random responses, scored again by a program in another language.
struct DemoResponsesTests {
  private struct Line: Decodable {
    struct Item: Decodable { let type: String }

    let item: Item
    let points: Int
    let worth: Int
  }

  private func responses(_ files: ExamFiles, seed: Int = 1) async throws -> Program {
    try await Program.run(
      "demo", "responses", files.path("bank"), "--each", "200", "--seed", "\(seed)")
  }

  @Test("The same seed gives the same responses, another gives others")
  func seeds() async throws {
    let files = try EveryType.files()
    let first = try await responses(files)
    #expect(first.code == 0)
    #expect(try await responses(files).output == first.output)
    #expect(try await responses(files, seed: 2).output != first.output)
  }

  @Test("200 responses of each type are scored alike by score.py; a wrong point is found")
  func secondScoring() async throws {
    let made = try await responses(try EveryType.files())
    var lines = made.output.split(separator: "\n").map(String.init)
    try meaning(lines)

    let agreed = try await Program.script("score.py", input: made.output)
    #expect(agreed.code == 0, "\(agreed.output)")
    let counts = EveryType.samples.map { "200 \($0.type)" }
    #expect(agreed.output == counts.sorted().joined(separator: ", ") + "\n")

    let planted = try #require(lines.lastIndex { $0.contains(#""points":0,"#) })
    lines[planted] = lines[planted].replacingOccurrences(
      of: #""points":0,"#, with: #""points":1,"#)
    let found = try await Program.script(
      "score.py", input: lines.joined(separator: "\n") + "\n")
    #expect(found.code == 1)
    #expect(found.output.split(separator: "\n").count == 2)
    #expect(found.output.hasPrefix("PC-0") && found.output.contains(": 1 here 0\n"))
  }

  /// Agreement says something only when responses of every quality are among them.
  private func meaning(_ lines: [String]) throws {
    #expect(lines.count == 2_000)
    let read = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    for sample in EveryType.samples where sample.type != "extended_text" {
      let own = read.filter { $0.item.type == sample.type }
      #expect(own.count { $0.points == $0.worth } > 10, "\(sample)")
      #expect(own.count { $0.points == 0 } > 10, "\(sample)")
    }
    for type in ["cloze", "true_false_group"] {
      let own = read.filter { $0.item.type == type }
      #expect(own.count { $0.points > 0 && $0.points < $0.worth } > 10, "\(type)")
    }
    #expect(read.allSatisfy { $0.item.type != "extended_text" || $0.points == 0 })
  }

  @Test("Nothing to score is no agreement")
  func nothing() async throws {
    #expect(try await Program.script("score.py", input: "").code == 1)
  }
}
