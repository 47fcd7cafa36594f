/// What a history says about one item.
public struct ItemStanding: Hashable, Sendable {
  /// How far the item has come.
  public enum Stage: Hashable, Sendable {
    /// Its author has it.
    case draft
    /// This content waits for readers and approval.
    case submitted(ItemContent)
    /// This content may be drawn into papers.
    case approved(ItemContent, by: PersonName, at: ActTime)
    /// Never to be used again.
    case retired(by: PersonName, at: ActTime)
  }

  /// An act with its number in the history.
  public struct Entry: Hashable, Sendable {
    /// Counted from 0 over the whole history.
    public var number: Int
    /// What was done.
    public var act: HistoryAct
  }

  /// How far the item has come.
  public private(set) var stage = Stage.draft
  /// Everything that was done with the item, in order.
  public private(set) var entries: [Entry] = []
  /// Everybody who ever submitted a content of the item.
  public private(set) var writers: Set<PersonName> = []
  /// Readings in agreement since the content was last submitted.
  public private(set) var agreements: [Entry] = []
  /// Readings with an objection that nobody has answered, to any content since the last return.
  public private(set) var objections: [Entry] = []
  /// Who has read which content since it was last submitted.
  private var readers: Set<PersonName> = []

  /// An item of which nothing is known.
  public init() {}

  /// The content under reading or approved.
  public var content: ItemContent? {
    switch stage {
    case .submitted(let content), .approved(let content, _, _): content
    case .draft, .retired: nil
    }
  }

  /// Whether `person` has read the content in play.
  public func hasRead(_ person: PersonName) -> Bool { readers.contains(person) }

  /// The open objections to `content`.
  public func objections(to content: ItemContent) -> [Entry] {
    objections.filter { $0.act.content == content }
  }

  /// The comments on the item, in order.
  public var comments: [Entry] { entries.filter { $0.act.name == .comment } }

  /// The exams that showed the item, in the order in which they were recorded.
  public var uses: [(exam: String, day: String)] {
    entries.compactMap { entry in
      guard case .use(let exam, let day) = entry.act.deed else { return nil }
      return (exam, day)
    }
  }

  /// The day of the latest exam that showed the item.
  public var lastUse: String? {
    uses.map(\.day).max { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Does what `act` does; the act of number `number` must be one that ``HistoryRule`` allows.
  mutating func take(_ act: HistoryAct, number: Int) {
    let entry = Entry(number: number, act: act)
    entries.append(entry)
    switch act.deed {
    case .submit:
      stage = .submitted(act.content)
      writers.insert(act.person)
      agreements = []
      readers = []
    case .read(let reading):
      readers.insert(act.person)
      if reading.agrees { agreements.append(entry) }
      guard act.isObjection else { break }
      objections.append(entry)
      if case .approved = stage { stage = .submitted(act.content) }
    case .comment(let answers): objections.removeAll { $0.number == answers }
    case .approve: stage = .approved(act.content, by: act.person, at: act.time)
    case .return:
      stage = .draft
      agreements = []
      objections = []
      readers = []
    case .retire: stage = .retired(by: act.person, at: act.time)
    case .use: break
    }
  }
}
