package import Assessment
import ExamSession
package import RoomAPI

extension RoomView {
  /// The candidate's paper without any key, and the responses that are in the log.
  package func paper(of candidate: CandidateNumber, key: [UInt8]) throws(Refusal) -> PaperReply {
    guard let entry = core.plan.roster.entry(of: candidate) else { throw Refusal(.notNow) }
    guard core.plan.isOpen else { throw Refusal(of: .notOpened) }
    guard core.state.session(candidate).isPaperOpen else { throw Refusal(.roomCodeNeeded) }
    let content = try content(of: candidate)
    let responses = core.state.responses(entry).map { ($0.key.rawValue, $0.value) }
    return PaperReply(
      items: content.items, maximum: content.maximum,
      responses: Dictionary(uniqueKeysWithValues: responses),
      state: try sessionState(of: candidate, key: key))
  }

  /// The candidate's paper as it may be sealed, before the start too: for the terminal that holds
  /// the seat, and until the paper is handed in.
  package func paperAhead(
    of candidate: CandidateNumber, key: [UInt8]
  ) throws(Refusal) -> PaperContent {
    let session = core.state.session(candidate)
    guard session.liveKey == key else { throw Refusal(.unknownKey) }
    guard session.handIn == nil, !core.state.isEnded else { throw Refusal(.sessionEnded) }
    guard core.plan.isOpen else { throw Refusal(of: .notOpened) }
    return try content(of: candidate)
  }

  private func content(of candidate: CandidateNumber) throws(Refusal) -> PaperContent {
    guard let paper = core.state.papers[candidate] else { throw Refusal(.notNow) }
    var items: [PaperItem] = []
    for (id, options) in zip(paper.items, paper.options) {
      guard let item = core.plan.items[id], let points = core.plan.assembly.points(of: id) else {
        throw Refusal(.notNow)
      }
      items.append(PaperItem(item, options: options, points: points))
    }
    return PaperContent(items: items, maximum: items.reduce(0) { $0 + $1.points })
  }
}

extension PaperItem {
  /// What a candidate may see of an item, with its choices in the order of the paper.
  package init(_ item: Item, options: [ChoiceID], points: Points) {
    let choices = options.compactMap { id in item.choices.first { $0.id == id } }
    self.init(
      id: item.id.rawValue, kind: Kind(item.type), passage: item.passage?.text, stem: item.stem,
      prompts: item.prompts.map(PaperChoice.init), choices: choices.map(PaperChoice.init),
      gaps: item.gaps.map(PaperGap.init), unit: item.unit, leastWords: item.words?.least,
      mostWords: item.words?.most, scoring: PaperScoring(item.scoring),
      points: points.hundredths)
  }
}

extension PaperChoice {
  init(_ choice: Choice) { self.init(id: choice.id.rawValue, text: choice.text) }
}

extension PaperGap {
  init(_ gap: Gap) {
    switch gap {
    case .text: self.init(kind: .text)
    case .number: self.init(kind: .number)
    case .choices(let choices):
      self.init(kind: .choice, choices: choices.map(PaperChoice.init))
    }
  }
}

extension PaperScoring {
  init(_ scoring: ItemScoring) {
    switch scoring {
    case .allOrNothing: self = .allOrNothing
    case .perPart: self.init(Rule.perPart)
    case .rightMinusWrong: self.init(Rule.rightMinusWrong)
    case .table(let percents): self.init(Rule.table, percents: percents)
    case .byShares: self.init(Rule.byShares)
    }
  }
}

extension PaperItem.Kind {
  init(_ type: ItemType) {
    switch type {
    case .singleChoice: self = .singleChoice
    case .trueFalse: self = .trueFalse
    case .multipleChoice: self = .multipleChoice
    case .shortText: self = .shortText
    case .numeric: self = .numeric
    case .ordering: self = .ordering
    case .matching: self = .matching
    case .trueFalseGroup: self = .trueFalseGroup
    case .cloze: self = .cloze
    case .extendedText: self = .extendedText
    }
  }
}
