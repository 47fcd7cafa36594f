import Assessment

/// What can be wrong with an item's key, source and company.
enum MemberDefect: CaseIterable {
  case noCitation, repealed, repealedTitle, sinceRepealed, keyNotAChoice, unknownPassage
  case lonelyEnemy, noKey
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
    }
  }
}
