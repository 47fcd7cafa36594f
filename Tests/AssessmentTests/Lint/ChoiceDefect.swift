import Assessment

/// What can be wrong with a stem and its choices.
enum ChoiceDefect: CaseIterable {
  case longKey, plainNegative, keyInStem, allAbove, letters, absolute, alike, equal, contained
  case ranges, punctuation, smallLetter, numberOrder
}

extension DefectPlan {
  mutating func plant(_ defect: ChoiceDefect) -> Planted {
    switch defect {
    case .longKey: longKey()
    case .plainNegative: plainNegative()
    case .keyInStem: keyInStem()
    case .allAbove:
      replaceWrong(
        .allAboveNotPinned,
        [
          "Tất cả các ý trên", "Cả ba phương án trên", "Tất cả các đáp án trên đều đúng",
          "Không có phương án nào đúng", "Cả ba ý trên đều sai", "None of the above",
          "All of the above", "Tất cả các nội dung trên",
        ])
    case .letters: letters()
    case .absolute:
      replaceWrong(
        .absoluteWord,
        [
          "Kho tư liệu không bao giờ mở", "Người dân tất cả các vùng",
          "Trang thiết bị luôn luôn mới",
        ])
    case .alike: alike()
    case .equal: equal()
    case .contained: contained()
    case .ranges: ranges()
    case .punctuation: replaceWrong(.mixedPunctuation, ["Một cách làm khác."])
    case .smallLetter: replaceWrong(.mixedCapitals, ["một cách làm khác"])
    case .numberOrder: numberOrder()
    }
  }

  private mutating func replaceWrong(_ code: DiagnosticCode, _ texts: [String]) -> Planted {
    let (index, id, wrong) = target()
    bank.items[index].choices[wrong] = pick(texts)
    return (code, "\(id)/\(FixtureItem.letter(wrong))")
  }

  private mutating func longKey() -> Planted {
    let (index, id, _) = target()
    let key = bank.items[index].keyIndex
    bank.items[index].choices[key] += ", được thực hiện thường xuyên theo kế hoạch đã duyệt"
    return (.longKey, "\(id)/\(FixtureItem.letter(key))")
  }

  private mutating func plainNegative() -> Planted {
    let (index, id, _) = target()
    bank.items[index].stem = pick([
      "Nội dung nào sau đây không đúng về chủ đề của cơ quan?",
      "Trong các việc dưới đây, việc nào không nên làm trước?",
      "Phát biểu nào dưới đây là sai?", "Which of these is not a task of the office?",
    ])
    return (.negativeNotEmphasised, "\(id)/stem")
  }

  private mutating func keyInStem() -> Planted {
    let (index, id, _) = target()
    bank.items[index].stem =
      "Với nội dung quy trình xét duyệt hằng năm (ví dụ dẫn chiếu), nêu tên gọi đúng?"
    bank.items[index].choices[bank.items[index].keyIndex] = "Quy trình xét duyệt"
    return (.keyInStem, "\(id)/stem")
  }

  private mutating func letters() -> Planted {
    let (index, id, wrong) = target()
    let others = (0..<4).filter { $0 != wrong }.map(FixtureItem.letter)
    let letters = others[0] + pick([" và ", ", "]) + others[1]
    bank.items[index].choices[wrong] = pick([
      "Cả \(letters)", "Both \(letters)", "\(letters) đều đúng", "Đáp án \(letters)",
    ])
    return (.choiceNamesLetters, "\(id)/\(FixtureItem.letter(wrong))")
  }

  /// Makes a wrong choice out of another and names the later of the two.
  private mutating func copied(
    _ code: DiagnosticCode, _ change: (inout DefectPlan, String) -> String
  ) -> Planted {
    let (index, id, wrong) = target()
    let key = bank.items[index].keyIndex
    let other = (0..<4).first { $0 != wrong && $0 != key } ?? 0
    bank.items[index].choices[wrong] = change(&self, bank.items[index].choices[other])
    return (code, "\(id)/\(FixtureItem.letter(max(wrong, other)))")
  }

  private mutating func alike() -> Planted {
    copied(.alikeChoices) { plan, text in plan.pick([text + ".", text.uppercased(), text + " ;"]) }
  }

  private mutating func equal() -> Planted { copied(.equalChoices) { _, text in text } }

  private mutating func contained() -> Planted {
    let (index, id, wrong) = target()
    let key = bank.items[index].keyIndex
    // One word may stand in another choice by chance.
    if !bank.items[index].choices[key].contains(" ") {
      bank.items[index].choices[key] += " và phụ kiện"
    }
    bank.items[index].choices[wrong] =
      bank.items[index].choices[key] + pick([" và kho quỹ", ", hội trường", " hoặc nhà xe"])
    return (.containedChoice, "\(id)/\(FixtureItem.letter(wrong))")
  }

  private mutating func ranges() -> Planted {
    let range = SoundFacts.single.count
    bank.items[range].choices[1] = pick([
      "13–18 độ", "12–16 độ", "8–13 độ", "14–18 độ", "Dưới 12 độ",
    ])
    return (.overlappingRanges, "\(bank.items[range].id)/B")
  }

  private mutating func numberOrder() -> Planted {
    let numbers = SoundFacts.single.count + SoundFacts.ranges.count
    bank.items[numbers].choices.swapAt(0, 3)
    return (.numbersOutOfOrder, "\(bank.items[numbers].id)/A")
  }
}
