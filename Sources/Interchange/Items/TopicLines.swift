import Assessment

/// Adds topics to the text of a `bank.yaml`.
enum TopicLines {
  /// The text with `topics` after those that are there; `nil` when the block of topics is not
  /// written line by line.
  static func adding(_ topics: [TopicCode: [String: String]], to text: String) -> String? {
    if topics.isEmpty { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let head = lines.firstIndex(where: { $0.utf8.elementsEqual("topics:".utf8) }) else {
      return nil
    }
    var last = head
    for index in lines.indices.dropFirst(head + 1) {
      let line = lines[index]
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard line.hasPrefix(" ") else { break }
      last = index
    }
    guard last > head else { return nil }
    let indent = String(lines[last].prefix { $0 == " " })
    let added = topics.sorted { $0.key < $1.key }.map { code, names in
      "\(indent)\(code): {vi: \(BankHeadText.quoted(names["vi"] ?? code.rawValue))}"
    }
    lines.insert(contentsOf: added, at: last + 1)
    return lines.joined(separator: "\n")
  }
}
