/// What in a text speaks for a table of cells.
struct TableEvidence {
  /// A line near the top names columns of questions.
  private(set) var hasHeader = false
  /// Every record has the same number of cells, at least two.
  private(set) var isEven = false
  /// The first line has something between cells.
  private(set) var hasDelimiter = false

  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  init(_ sample: TextSample) {
    let bytes = Array(sample.text.utf8.prefix(1 << 17))
    let isWhole = bytes.count == sample.text.utf8.count
    for delimiter in Self.delimiters {
      var records = Self.records(of: bytes, delimiter)
      if !isWhole, records.count > 1 { records.removeLast() }
      hasDelimiter = hasDelimiter || (records.first?.count ?? 0) > 1
      hasHeader = hasHeader || records.prefix(12).contains(where: Self.isHeader)
      let counts = Set(records.map(\.count))
      isEven = isEven || records.count > 1 && counts.count == 1 && counts.contains { $0 > 1 }
    }
  }

  /// Cells, those in quotes with their commas and line ends; blank lines are no records.
  private static func records(of bytes: [UInt8], _ delimiter: UInt8) -> [[String]] {
    var records: [[String]] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        cell.append(byte)
      } else if byte == delimiter || byte == 0x0A {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        if byte == 0x0A {
          if cells.count > 1 || cells.first?.isEmpty == false { records.append(cells) }
          cells = []
        }
      } else {
        cell.append(byte)
      }
    }
    if !cell.isEmpty || !cells.isEmpty {
      records.append(cells + [String(decoding: cell, as: UTF8.self)])
    }
    return records
  }

  /// A column for the question and one for choices or the key.
  private static func isHeader(_ cells: [String]) -> Bool {
    guard cells.count > 1, cells.count < 200 else { return false }
    var asks = 0
    var answers = 0
    for cell in cells where cell.utf8.count < 60 {
      let name = cell.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "*" }
      if asking.contains(where: name.hasPrefix) {
        asks &+= 1
      } else if answering.contains(where: name.hasPrefix) || letters.contains(name) {
        answers &+= 1
      }
    }
    return asks > 0 && answers > 0
  }

  private static let asking = [
    "question", "stem", "prompt", "câuhỏi", "nộidung", "đềbài", "cauhoi", "noidung", "đề",
  ]
  private static let answering = [
    "answer", "correct", "key", "option", "choice", "đápán", "phươngán", "dapan", "phuongan",
    "lựachọn", "câutrảlời", "trảlời", "right", "solution",
  ]
  private static let letters: Set<String> = ["a", "b", "c", "d", "1", "2", "3", "4"]
}
