import ArgumentParser
import Assessment
import Foundation

/// A bank's folder with its history, at which people act on items.
struct BankDesk {
  /// An act that is to be written down.
  struct Wish {
    let item: ItemID
    let deed: HistoryAct.Deed
    var note = ""
  }

  let path: String
  let files: [SourceFile]
  let bank: QuestionBank
  let findings: [Diagnostic]
  let history: BankHistory
  let options: OutputOptions
  private let records: [ItemID: ItemRecord]

  /// Reads the bank in the folder `path`; says on stderr what is wrong with its history.
  init(_ path: String, options: OutputOptions) throws {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.options = options
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw CouldNot(
        options.words(
          "Không có thư mục ngân hàng \(path).", "There is no folder of a bank: \(path)"))
    }
    files = try SourceFiles.folder(path)
    (bank, findings) = BankFiles.read(files)
    let file = files.first { BankHistory.isHistoryFile($0.name) }
    history = file.map { BankHistory.read($0).0 } ?? BankHistory()
    records = Dictionary(
      bank.records.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether statuses come from a history.
  var hasHistory: Bool { files.contains { BankHistory.isHistoryFile($0.name) } }

  /// The findings about the history and what it says.
  var historyFindings: [Diagnostic] {
    findings.filter { finding in
      [.historyBroken, .approvedWithoutHistory, .approvedContentChanged].contains(finding.code)
    }
  }

  /// The item as its file has it; `nil` when the bank has no sound item of this name.
  func record(_ item: ItemID) -> ItemRecord? { records[item] }

  /// What the item says now or, when it is gone, what it said last.
  func content(_ item: ItemID) throws -> ItemContent? {
    if let record = records[item] { return try ItemContent(record) }
    return history[item].entries.last?.act.content
  }

  /// Writes the acts that the rules allow, all at once and durably; an unknown item and a refused
  /// act do not keep the others from being written.
  func act(_ wishes: [Wish], by person: PersonName) throws -> [ActOutcome] {
    var outcomes: [ActOutcome] = []
    let words = HistoryWords(options.language)
    try HistoryFile(folder: path, options: options).write { history in
      guard var time = ActTime(Date.now.formatted(.iso8601)) else { throw CouldNot("clock") }
      if let last = history.lastTime, time < last {
        Console.note(words.behind(last))
        time = last
      }
      var bytes: [UInt8] = []
      for wish in wishes {
        guard let content = try content(wish.item) else {
          outcomes.append(
            ActOutcome(item: wish.item, code: "unknown_item", message: words.unknown(path)))
          continue
        }
        let act = HistoryAct(
          wish.deed, at: time, by: person, item: wish.item, content: content, note: wish.note)
        do throws(HistoryRefusal) {
          bytes += try history.append(act, record: record(wish.item))
          outcomes.append(ActOutcome(item: wish.item, number: history.lines.count - 1))
        } catch {
          outcomes.append(
            ActOutcome(item: wish.item, code: error.code, message: words.text(error)))
        }
      }
      return bytes
    }
    return outcomes
  }
}
