import Assessment
import Foundation
import Interchange

/// Writes what an import adds to a bank: all files or none, and a record of the sources.
enum ImportWriter {
  /// New files are written beside their places first; the record, `imports/*.jsonl`, has every
  /// question as its source means it.
  static func write(
    _ addition: BankAddition, questions: [MadeItem], to folder: String
  ) throws {
    let root = URL(filePath: folder)
    var files = addition.files.map { (root.appending(path: $0.name), Data($0.text.utf8)) }
    files.append(try record(questions, in: root))
    var staged: [(URL, URL)] = []
    do {
      for (place, data) in files {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        let stage = place.appendingPathExtension("new")
        staged.append((stage, place))
        try data.write(to: stage)
      }
    } catch {
      for (stage, _) in staged { try? FileManager.default.removeItem(at: stage) }
      throw CouldNot("Không ghi được – cannot write: \(folder)")
    }
    for (stage, place) in staged {
      guard rename(stage.path, place.path) == 0 else {
        throw CouldNot("Không ghi được – cannot write: \(place.path)")
      }
    }
  }

  private static func record(_ made: [MadeItem], in root: URL) throws -> (URL, Data) {
    struct Line: Encodable {
      let id: String
      let question: SourceQuestion
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = Data()
    for item in made {
      data += try encoder.encode(
        Line(id: item.record.item.id.rawValue, question: item.question))
      data.append(0x0A)
    }
    var number = 1
    var place = root.appending(path: "imports/1.jsonl")
    while FileManager.default.fileExists(atPath: place.path) {
      number += 1
      place = root.appending(path: "imports/\(number).jsonl")
    }
    return (place, data)
  }
}
