import Assessment
import Foundation

/// A file of a second reader's answers: `{"PC-017": {"answer": "B", "sure": 95, "note": ""}}`.
///
/// `answer` is a letter or text, a list of letters, or an object from numbers of prompts or gaps
/// to letters, texts or truth values; `sure` (100) and `note` may be left out; more is ignored.
enum AnswerFile {
  /// One answer.
  struct Entry: Decodable {
    let answer: ReadingAnswer
    let sure: Int
    let note: String

    private enum CodingKeys: CodingKey { case answer, sure, note }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      answer = try container.decode(Answer.self, forKey: .answer).value
      sure = try container.decodeIfPresent(Int.self, forKey: .sure) ?? 100
      note = HistoryNote.canonical(
        try container.decodeIfPresent(String.self, forKey: .note) ?? "")
      guard (0...100).contains(sure) else {
        throw DecodingError.dataCorruptedError(
          forKey: .sure, in: container, debugDescription: "sure: 0–100")
      }
    }
  }

  private struct Answer: Decodable {
    let value: ReadingAnswer

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let list = try? container.decode([String].self) {
        value = .list(list)
      } else {
        value = .pairs(try container.decode([String: Part].self).mapValues(\.text))
      }
    }
  }

  private struct Part: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        text = flag ? "true" : "false"
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  /// The answers, sorted by item.
  static func read(
    _ path: String, options: OutputOptions
  ) throws -> [(item: ItemID, entry: Entry)] {
    let bytes = try SourceFiles.file(path).bytes
    do {
      let entries = try JSONDecoder().decode([String: Entry].self, from: Data(bytes))
      return entries.map { (ItemID($0.key), $0.value) }.sorted { $0.0 < $1.0 }
    } catch let error as DecodingError {
      throw CouldNot("\(path): \(Self.words(error, options))")
    }
  }

  private static func words(_ error: DecodingError, _ options: OutputOptions) -> String {
    let place: [any CodingKey]
    switch error {
    case .typeMismatch(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      place = context.codingPath
    default: place = []
    }
    let name = place.isEmpty ? "JSON" : place.map(\.stringValue).joined(separator: ".")
    return options.words(
      "“\(name)” không đúng dạng. Mẫu: {\"HT-101\": {\"answer\": \"B\", \"sure\": 95}}",
      "“\(name)” is not of the form {\"HT-101\": {\"answer\": \"B\", \"sure\": 95}}")
  }
}
