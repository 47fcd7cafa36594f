/// One thing that one person did with one item of a bank.
public struct HistoryAct: Hashable, Sendable {
  /// What was done.
  public enum Deed: Hashable, Sendable {
    /// The author offers this content for reading.
    case submit
    /// A second person answered without seeing the key.
    case read(BlindReading)
    /// Something to remember; `answers` is the number of the reading whose objection it settles.
    case comment(answers: Int?)
    /// The content may be drawn into papers.
    case approve
    /// Back to its author.
    case `return`
    /// Never to be used again.
    case retire
    /// A finished exam showed the item to candidates; `day` (`yyyy-mm-dd`) is the exam's.
    case use(exam: String, day: String)
  }

  /// The most bytes of UTF-8 that a note may have.
  public static let longestNote = 2_000

  /// What was done.
  public var deed: Deed
  /// When it was written into the history.
  public var time: ActTime
  /// Who did it.
  public var person: PersonName
  /// The item.
  public var item: ItemID
  /// What the item said at that moment.
  public var content: ItemContent
  /// Words of the person; may be empty, on several lines.
  public var note: String

  /// An act of these parts.
  public init(
    _ deed: Deed, at time: ActTime, by person: PersonName, item: ItemID, content: ItemContent,
    note: String = ""
  ) {
    self.deed = deed
    self.time = time
    self.person = person
    self.item = item
    self.content = content
    self.note = note
  }
}

extension HistoryAct {
  /// Whether this is a reading that stands in the way of approval until somebody has seen to it.
  public var isObjection: Bool {
    guard case .read(let reading) = deed else { return false }
    return !reading.agrees || reading.sure < BlindReading.leastSure || !note.isEmpty
  }
}
