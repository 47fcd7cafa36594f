import CanonicalBytes

/// What people did with the items of a bank, in the order in which they did it.
///
/// `history.jsonl` in the bank's folder: one canonical document a line, each tied to the line
/// before by its hash. Lines are only ever added.
public struct BankHistory: Hashable, Sendable {
  /// The file's name.
  public static let fileName = "history.jsonl"

  /// The acts that the rules allow, with their numbers, in order.
  public private(set) var entries: [ItemStanding.Entry] = []
  /// What the history says about each item that it names.
  public private(set) var standings: [ItemID: ItemStanding] = [:]
  /// Every line's bytes without its line feed, for hashing.
  public private(set) var lines: [[UInt8]] = []
  /// Whether every line is as it was written, and every act allowed.
  public private(set) var isSound = true
  private var head = HistoryLine.nothing
  private var latest: ActTime?

  /// A history without acts.
  public init() {}

  /// What the history says about `item`.
  public subscript(item: ItemID) -> ItemStanding { standings[item] ?? ItemStanding() }

  /// The time of the last act.
  public var lastTime: ActTime? { latest }

  /// Whether a file of this name is a history.
  public static func isHistoryFile(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "/")).last?.elementsEqual(fileName.utf8) ?? false
  }

  /// The history in `file`, and everything wrong with it; an act that a rule forbids is left out.
  public static func read(_ file: SourceFile) -> (BankHistory, [Diagnostic]) {
    var history = BankHistory()
    var found: [Diagnostic] = []
    func report(_ reason: String, line: Int, item: ItemID? = nil) {
      history.isSound = false
      found.append(
        Diagnostic(
          .historyBroken, file: file.name, line: line,
          facts: ["value": reason, "item": item?.rawValue ?? "–"]))
    }
    var lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if let rest = lines.popLast(), !rest.isEmpty {
      report("torn", line: lines.count + 1)
    }
    for (index, slice) in lines.enumerated() {
      let bytes = Array(slice)
      defer { history.link(bytes) }
      let line: HistoryLine
      do { line = try HistoryLine(bytes: bytes) } catch {
        report("form", line: index + 1)
        continue
      }
      let item = line.act.item
      if line.number != index { report("number", line: index + 1, item: item) }
      if line.previous != history.head { report("chain", line: index + 1, item: item) }
      do { try history.take(line.act, number: index) } catch {
        report(error.code, line: index + 1, item: item)
      }
    }
    return (history, found)
  }

  /// Adds `act` and gives the bytes, with their line feed, that must follow in the file.
  ///
  /// `record` is the item as its file has it now; `nil` when the bank no longer has it.
  public mutating func append(
    _ act: HistoryAct, record: ItemRecord?
  ) throws(HistoryRefusal) -> [UInt8] {
    if let latest, act.time < latest { throw .timeBehind(latest) }
    let standing = self[act.item]
    if let record {
      try HistoryRule.check(act, standing: standing, record: record)
    } else {
      try HistoryRule.check(act, standing: standing)
    }
    let line = HistoryLine(act: act, number: lines.count, previous: head)
    guard let bytes = try? line.bytes() else { throw .badNote }
    try take(act, number: lines.count)
    link(bytes)
    return bytes + [0x0A]
  }

  private mutating func take(_ act: HistoryAct, number: Int) throws(HistoryRefusal) {
    if let latest, act.time < latest { throw .timeBehind(latest) }
    latest = act.time
    try HistoryRule.check(act, standing: self[act.item])
    standings[act.item, default: ItemStanding()].take(act, number: number)
    entries.append(ItemStanding.Entry(number: number, act: act))
  }

  private mutating func link(_ bytes: [UInt8]) {
    lines.append(bytes)
    head = Digest32(hashing: bytes)
  }
}
