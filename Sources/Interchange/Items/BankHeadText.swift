import Assessment

/// Writes the `bank.yaml` of a new bank.
enum BankHeadText {
  static func text(
    id: String, title: String, settings: ImportSettings, topics: [TopicCode: [String: String]]
  ) -> String {
    var lines = [
      "bank: \(id)", "title: {vi: \(quoted(title))}", "language: \(settings.language)",
    ]
    if !settings.author.isEmpty { lines.append("author: \(quoted(settings.author))") }
    lines.append("topics:")
    lines += topics.sorted { $0.key < $1.key }.map { code, names in
      "  \(code): {vi: \(quoted(names["vi"] ?? code.rawValue))}"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A scalar that is nothing but text.
  static func quoted(_ text: String) -> String { ItemsFileText.quoted(text) }
}
