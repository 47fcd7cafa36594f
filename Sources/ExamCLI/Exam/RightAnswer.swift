import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession

/// What is right after all, as the person at the shell says it.
struct RightAnswer: ParsableArguments {
  @Option(help: "The one right answer.") var answer: String?
  @Option(help: "A right answer; once for each.") var accept: [String] = []
  @Flag(help: "The item is faulty: everybody gets its points.") var creditAll = false
  @Option(help: "The bank's folder, whose letters the answers use.") var bank: String?

  func validate() throws {
    let ways = (answer == nil ? 0 : 1) + (accept.isEmpty ? 0 : 1) + (creditAll ? 1 : 0)
    guard ways == 1 else {
      throw ValidationError("--answer X | --accept X --accept Y | --credit-all")
    }
  }

  /// The corrected key of `item`; what an answer does not say is as in `former`.
  func corrected(
    _ item: Item, former: AnswerKey, _ options: OutputOptions
  ) throws -> CorrectedKey {
    let lettered = try bank.map { try Self.lettered(item, bank: $0, options) }
    let keys = try (answer.map { [$0] } ?? accept).map { text in
      do {
        let response = try Self.response(text, item, lettered)
        return try AnswerKey(right: response, item: item, former: former)
      } catch CorrectionRefusal.marked {
        throw CouldNot(
          options.words(
            "\(item.id): câu này do người chấm; chỉ có thể dùng --credit-all.",
            "\(item.id): people mark this item; it can only be credited with --credit-all."))
      } catch is ReadingRefusal, is CorrectionRefusal {
        throw CouldNot(Self.words(text, item, lettered, options))
      }
    }
    return try CorrectedKey(item: item.id, keys: keys)
  }

  private static func response(
    _ text: String, _ item: Item, _ lettered: LetteredItem?
  ) throws -> String {
    if let lettered {
      return try ReadingAnswer(typed: text, type: item.type).response(to: lettered)
    }
    let text = CanonicalString.nfc(text)
    let named = item.choices.filter { $0.text.utf8.elementsEqual(text.utf8) }
    return named.count == 1 ? named[0].id.rawValue : text
  }

  /// The item under the letters of its file, which must be the very item that was committed.
  private static func lettered(
    _ item: Item, bank: String, _ options: OutputOptions
  ) throws -> LetteredItem {
    let files = try SourceFiles.folder(bank)
    let (read, _) = BankFiles.read(files)
    let found = LetteredItem.all(read, files: files).first { $0.item.id == item.id }
    guard let found, try found.item.canonicalBytes() == item.canonicalBytes() else {
      throw CouldNot(
        options.words(
          "\(bank): không có câu \(item.id) đúng như đã chốt khi thi.",
          "\(bank): no item \(item.id) as it was committed for this exam."))
    }
    return found
  }

  private static func words(
    _ text: String, _ item: Item, _ lettered: LetteredItem?, _ options: OutputOptions
  ) -> String {
    let choices = (lettered?.choices ?? item.choices).enumerated().map { index, choice in
      "  \(lettered == nil ? choice.id.rawValue : LetteredItem.letter(index))  \(choice.text)"
    }
    let hint =
      lettered == nil && !choices.isEmpty
      ? options.words(
        " Dùng mã phương án, nguyên văn, hoặc chữ cái của tệp câu hỏi với --bank.",
        " Use a choice's id, its text, or the letters of the bank's file with --bank.") : ""
    let said = options.words(
      "“\(text)” không phải đáp án hợp lệ của câu \(item.id).\(hint)",
      "“\(text)” cannot be the key of item \(item.id).\(hint)")
    return ([said] + choices).joined(separator: "\n")
  }
}
