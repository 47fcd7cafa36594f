import Assessment
import Seeded

/// Changes one thing in a bank and says what must be found.
struct DefectPlan {
  var bank: FixtureBank
  var random: SplitMix

  /// The finding's code, and where: `item/text`, or a file's name.
  typealias Planted = (DiagnosticCode, String)

  mutating func plant(_ kind: SeededDefect.Kind) -> Planted {
    switch kind {
    case .bank(let defect): plant(defect)
    case .choice(let defect): plant(defect)
    case .member(let defect): plant(defect)
    case .text(let defect): plant(defect)
    }
  }

  /// The index of a single-choice item about a fact, its id, and a wrong choice of it.
  mutating func target() -> (item: Int, id: String, wrong: Int) {
    let index = Int.random(in: 0..<SoundFacts.single.count, using: &random)
    let item = bank.items[index]
    let wrong = (item.keyIndex + Int.random(in: 1...3, using: &random)) % 4
    return (index, item.id, wrong)
  }

  mutating func pick(_ texts: [String]) -> String {
    texts[Int.random(in: texts.indices, using: &random)]
  }
}
