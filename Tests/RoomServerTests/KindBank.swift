import Assessment
import Testing

extension ScratchBank {
  /// An item of every type with every scoring rule that suits it, one on trial and two of one
  /// passage; whoever gets 982 of 2,617 hundredths has just passed.
  static func kinds(withEssay: Bool) throws -> ScratchBank {
    let lone = KindSample.lone + (withEssay ? [.essay] : [])
    var cells = lone.map { sample in
      BlueprintCell(
        id: sample.id, topic: TopicSelector("k/\(sample.id.lowercased())"), count: 1,
        points: Points(hundredths: sample.maximum))
    }
    let trial = TopicSelector("pretest/k/\(KindSample.trial.id.lowercased())")
    cells.append(BlueprintCell(id: "trial", topic: trial, count: 1))
    cells.append(
      BlueprintCell(
        id: "passage", topic: "k/dl", count: 0, passages: 1, passageSize: 2, points: .one))
    let just = try #require(Fraction(982, 2_617))
    return try ScratchBank(
      records: try records(lone + [.trial] + KindSample.passage), cells: cells,
      pass: .fractionOfPoints(just))
  }

  /// Forty extended texts.
  static func essays() throws -> ScratchBank {
    let samples = (1...40).map { number in
      KindSample(
        id: "TL-\(number)", yaml: KindSample.essay.yaml, maximum: 25, right: "",
        partly: ("", 0), poor: ("", 0))
    }
    let cells = samples.map { sample in
      BlueprintCell(
        id: sample.id, topic: TopicSelector("k/\(sample.id.lowercased())"), count: 1,
        points: Points(hundredths: sample.maximum))
    }
    return try ScratchBank(
      records: try records(samples), cells: cells, pass: .fractionOfPoints(.one))
  }

  /// The records of a bank that holds `samples` and a passage, read from its files.
  private static func records(_ samples: [KindSample]) throws -> [ItemRecord] {
    let hasPassage = samples.contains { $0.yaml.contains("passage: DL") }
    let passages = hasPassage ? "passages:\n  - {id: DL, text: 'Đoạn *chung* của hai câu.'}\n" : ""
    let head = """
      bank: kinds
      title: {vi: Đủ loại câu hỏi}
      language: vi
      author: Ban đề thi
      topics: {k: {vi: Chung}}
      """
    let (bank, found) = BankFiles.read([
      SourceFile(name: "bank.yaml", bytes: Array(head.utf8)),
      SourceFile(
        name: "items/kinds.yaml",
        bytes: Array((passages + "items:\n" + samples.map(\.entry).joined()).utf8)),
    ])
    try #require(found.isEmpty, "\(found)")
    return bank.approved
  }
}

extension KindSample {
  /// The item as an element of the file's list.
  fileprivate var entry: String {
    let topic = yaml.contains("passage: DL") ? "k/dl" : "k/\(id.lowercased())"
    let common = """
      id: \(id)
      topic: \(topic)
      level: recall
      status: approved
      source: {document: Luật thử, article: Đ1}
      """
    let lines = (common + "\n" + yaml).split(separator: "\n")
    return lines.enumerated().map { "\($0 == 0 ? "  - " : "    ")\($1)\n" }.joined()
  }
}
