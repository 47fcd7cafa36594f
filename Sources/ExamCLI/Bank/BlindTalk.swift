import Assessment
import Foundation

/// Asks a second reader item by item; every answer is in the history before the next question.
struct BlindTalk {
  let desk: BankDesk
  let reader: PersonName
  let options: OutputOptions

  private enum Reply {
    case answer(String)
    case skip
    case stop
  }

  /// Goes through `items` until they, or the reader's patience, end.
  func run(_ items: [LetteredItem]) throws {
    var outcomes: [ActOutcome] = []
    talk: for (index, lettered) in items.enumerated() {
      guard let record = desk.record(lettered.item.id) else { continue }
      show(lettered, index, items.count)
      switch ask(lettered) {
      case .stop: break talk
      case .skip: continue
      case .answer(let response):
        let sure = askSure()
        Console.note(options.words("Ghi chú (Enter nếu không có):", "Note (Enter for none):"))
        let note = HistoryNote.canonical(readLine() ?? "")
        let reading = BlindReading(response: response, record: record, sure: sure)
        let wish = BankDesk.Wish(item: record.item.id, deed: .read(reading), note: note)
        outcomes += try desk.act([wish], by: reader)
      }
    }
    let left = items.count - outcomes.count { $0.number != nil }
    Console.note(options.words("Còn \(left) câu chưa đọc.", "\(left) items are left."))
    try ActOutcome.report(outcomes, done: ("đã ghi", "recorded"), options: options)
  }

  private func show(_ lettered: LetteredItem, _ index: Int, _ count: Int) {
    Console.note("\n── \(index + 1)/\(count) " + String(repeating: "─", count: 60))
    Console.note(Console.visible(BlindItem(lettered).text) + "\n")
  }

  /// The response; asks again while what is typed is no response to the item.
  private func ask(_ lettered: LetteredItem) -> Reply {
    let prompt =
      lettered.item.type == .extendedText
      ? options.words(
        "Enter: câu hỏi rõ, chấm được  (? bỏ qua, q dừng)",
        "Enter: the question is clear and can be marked  (? skips, q stops)")
      : options.words(
        "Trả lời  (- không trả lời, ? bỏ qua, q dừng)",
        "Answer  (- none, ? skips, q stops)")
    while true {
      Console.note(prompt)
      guard let line = readLine() else { return .stop }
      switch line {
      case "q": return .stop
      case "?": return .skip
      case "-": return .answer("")
      case "" where lettered.item.type != .extendedText: continue
      default:
        let answer = ReadingAnswer(typed: line, type: lettered.item.type)
        do throws(ReadingRefusal) { return .answer(try answer.response(to: lettered)) } catch {
          Console.note(Console.visible(HistoryWords(options.language).text(error)))
        }
      }
    }
  }

  private func askSure() -> Int {
    while true {
      Console.note(
        options.words("Chắc chắn bao nhiêu phần trăm? [100]", "How sure, in percent? [100]"))
      guard let line = readLine(), !line.isEmpty else { return 100 }
      if let sure = Int(line), (0...100).contains(sure) { return sure }
    }
  }
}
