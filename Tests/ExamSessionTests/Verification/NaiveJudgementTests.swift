import Assessment
import CanonicalBytes
import Seeded
import Testing

@testable import ExamSession

@Suite("The verifier's own scoring")
struct NaiveJudgementTests {
  private static let choices = ["4PQR", "BW64", "F5KY", "G2W5"].map {
    Choice(id: ChoiceID($0), text: $0)
  }

  /// An item of each type and rule, with its key.
  private static let samples: [(Item, AnswerKey)] = {
    let three = Array(choices.prefix(3))
    let pairs: [ChoiceID: ChoiceID] = ["4PQR": "BW64", "BW64": "BW64", "F5KY": "G2W5"]
    let truths: [ChoiceID: ChoiceID] = ["4PQR": "T", "BW64": "F", "F5KY": "T", "G2W5": "F"]
    let gaps: [GapKey] = [
      .texts(accepted: ["Công chức"], ignoresCase: true),
      .number(.value("2,5", tolerance: "0,1")), .choice("BW64"),
    ]
    let parts: [(Item, AnswerKey.Content)] = [
      (Item(id: "A", type: .singleChoice, stem: "?", choices: choices), .choices(["BW64"])),
      (
        Item(
          id: "B", type: .multipleChoice, stem: "?", choices: choices, scoring: .rightMinusWrong),
        .choices(["4PQR", "BW64", "F5KY"])
      ),
      (
        Item(id: "C", type: .shortText, stem: "?"),
        .texts(accepted: ["Vấn đáp"], ignoresCase: true)
      ),
      (Item(id: "D", type: .numeric, stem: "?"), .number(.range(from: "-1", to: "12,5"))),
      (
        Item(id: "E", type: .ordering, stem: "?", choices: three, scoring: .perPart),
        .order(["F5KY", "4PQR", "BW64"])
      ),
      (
        Item(
          id: "F", type: .matching, stem: "?", prompts: three, choices: choices, scoring: .perPart),
        .pairs(pairs)
      ),
      (
        Item(id: "G", type: .trueFalseGroup, stem: "?", prompts: choices, scoring: .partTwo),
        .pairs(truths)
      ),
      (
        Item(
          id: "H", type: .cloze, stem: "[[1]] [[2]] [[3]]",
          gaps: [.text, .number, .choices(choices)], scoring: .table([30, 60, 100])), .gaps(gaps)
      ),
    ]
    return parts.map { ($0, AnswerKey(item: $0.id, type: $0.type, content: $1)) }
  }()

  @Test("agrees with the room's on every string, also with marks on the separators")
  func strings() {
    let pieces = [
      "4PQR", "BW64", "F5KY", "G2W5", "T", "F", " ", "=", "\n", "1=", "2=", "3=", "\u{301}",
      "\u{FE0F}", "\u{E33}", "x", "Vấn đáp", "công chức", "2,5", "2.45", "12", "-", ",", ".", "0",
      "1 000", "\u{A0}",
    ]
    for seed in UInt64(0)..<4_000 {
      var random = SplitMix(seed: seed)
      for (item, key) in Self.samples {
        let right = key.rightResponse
        var response = Bool.random(using: &random) ? right : ""
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          let piece = pieces.randomElement(using: &random) ?? ""
          var scalars = Array(response.unicodeScalars)
          scalars.insert(
            contentsOf: piece.unicodeScalars, at: Int.random(in: 0...scalars.count, using: &random))
          response = String(String.UnicodeScalarView(scalars))
        }
        let room = Scoring.points(
          response: response, item: item, key: key, maximum: Points(hundredths: 300))
        let naive = NaiveJudgement(response, item: item.json, key: key.json).points(of: 300)
        #expect(
          naive == room.hundredths, "seed \(seed), item \(item.id): \(response.debugDescription)")
      }
    }
  }

  @Test("never traps on documents that no honest room would write")
  func hostile() {
    let most = CanonicalJSON.largestInteger
    let item: CanonicalJSON = [
      "choices": [["id": "A", "text": "A"], ["id": "B", "text": "B"]],
      "scoring": [.integer(most), .integer(most)], "type": "multiple_choice",
    ]
    let key: CanonicalJSON = ["choices": ["A", "B", "C"]]
    #expect(NaiveJudgement("A", item: item, key: key).points(of: most) <= most)
    #expect(NaiveJudgement("A B", item: item, key: key).points(of: most) <= most)
    let odd: CanonicalJSON = ["gaps": [["number": ["value": "x", "tolerance": "-1"]]]]
    #expect(NaiveJudgement("1=1", item: ["type": "cloze"], key: odd).points(of: 100) == 0)
    #expect(NaiveJudgement("A=B", item: [:], key: ["pairs": []]).points(of: 100) >= 0)
  }
}
