import Assessment

/// What can be wrong with a bank as a whole.
enum BankDefect: CaseIterable {
  case nearDuplicate, translation, longKeyBias, keyPosition
}

extension DefectPlan {
  mutating func plant(_ defect: BankDefect) -> Planted {
    switch defect {
    case .nearDuplicate:
      var copy = bank.items[target().item]
      copy.id = "Z-1"
      copy.stem = nearly(copy.stem)
      copy.choices.swapAt(0, 2)
      if copy.answer == "A" { copy.answer = "C" } else if copy.answer == "C" { copy.answer = "A" }
      bank.items.append(copy)
      return (.nearDuplicate, "Z-1/stem")
    case .translation:
      let index = Int.random(in: SoundFacts.translated.indices, using: &random)
      var item = FixtureItem(id: "Z-1", ordered: SoundFacts.translated[index].en)
      item.language = "en"
      bank.items.append(item)
      return (.translatedDuplicate, "Z-1/stem")
    case .keyPosition:
      for index in SoundFacts.single.indices {
        bank.items[index].choices.swapAt(0, bank.items[index].keyIndex)
        bank.items[index].answer = "A"
      }
      return (.keyPositionBias, "bank.yaml")
    case .longKeyBias:
      for index in SoundFacts.single.indices {
        bank.items[index].choices[bank.items[index].keyIndex] += " theo đúng quy định"
      }
      return (.longKeyBias, "bank.yaml")
    }
  }

  /// The stem in slightly other words.
  private mutating func nearly(_ stem: String) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "Hãy cho biết: " + stem.prefix(1).lowercased() + stem.dropFirst()
    case 1: return stem.replacing("nào", with: "nào sau đây", maxReplacements: 1)
    case 2:
      var words = stem.split(separator: " ")
      words.remove(at: words.count / 2)
      return words.joined(separator: " ")
    default: return stem.replacing("?", with: " vậy?")
    }
  }
}
