import Assessment

/// What can be wrong with an item's key, source and company.
enum MemberDefect: CaseIterable {
  case noCitation, repealed, repealedTitle, sinceRepealed, keyNotAChoice, unknownPassage
  case lonelyEnemy, noKey, thousands
}

extension DefectPlan {
  mutating func plant(_ defect: MemberDefect) -> Planted {
    let (index, id, _) = target()
    switch defect {
    case .noCitation:
      bank.items[index].document = nil
      return (.missingCitation, "\(id)/item")
    case .repealed:
      bank.items[index].document = pick([
        "Nghị định số 138/2020/NĐ-CP", "NĐ 138/2020", "Luật số 22/2008/QH12",
        "Decree 138/2020/ND-CP",
      ])
      return (.repealedSource, "\(id)/document")
    case .repealedTitle:
      bank.items[index].document = "Luật Cán bộ, công chức năm 2008"
      return (.repealedSource, "\(id)/document")
    case .sinceRepealed:
      bank.items[index].document = "Nghị định số 138/2020/NĐ-CP"
      bank.items[index].checked = "2024-03-01"
      return (.sourceSinceRepealed, "\(id)/document")
    case .keyNotAChoice:
      bank.items[index].answer = pick(["E", "H", "X"])
      return (.keyNotAChoice, "\(id)/answer")
    case .unknownPassage:
      bank.items[index].more = ["passage: DL-99"]
      return (.unknownPassage, "\(id)/passage")
    case .lonelyEnemy:
      bank.items[index].more = ["enemies: alone"]
      return (.lonelyEnemy, "\(id)/enemies")
    case .noKey:
      bank.items[index].answer = nil
      return (.noKey, "\(id)/item")
    case .thousands: return thousands()
    }
  }

  /// A number that means a thousand to its author and little more than one to the machine.
  private mutating func thousands() -> Planted {
    let isGap = Bool.random(using: &random)
    guard let index = bank.items.firstIndex(where: { $0.id == (isGap ? "V-15" : "V-11") }) else {
      return (.ambiguousNumber, "")
    }
    let number = pick(["'1.234'", "'-25.000'", "{from: '900', to: '1.000'}"])
    guard isGap else {
      bank.items[index].answer = number
      return (.ambiguousNumber, "V-11/answer")
    }
    bank.items[index].more = ["gaps: {1: {accepted: [đông]}, 2: {number: \(number)}}"]
    return (.ambiguousNumber, "V-15/gaps")
  }
}
