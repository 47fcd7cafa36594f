/// A bank's files as the rules look at them.
struct LintBank: Sendable {
  /// An authored file and its lines.
  struct File: Sendable {
    var name: String
    var lines: [ArraySlice<UInt8>]
  }

  var files: [File] = []
  var items: [LintItem] = []
  /// Texts that items share, with the file they stand in.
  var passages: [(file: Int, id: String, text: LintText)] = []
  /// The index of `bank.yaml` in ``files``.
  var head: Int?

  /// Reads what can be read; files and items that are broken are for the bank's reader to report.
  init(_ sources: [SourceFile]) {
    let sorted = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let language = Self.language(sorted)
    for source in sorted {
      let index = files.count
      files.append(
        File(
          name: source.name,
          lines: source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)))
      if BankFiles.isBankFile(source.name) {
        head = head ?? index
        continue
      }
      guard let root = try? MarkedYAML.read(source) else { continue }
      readPassages(root["passages"]?.value.list ?? [], file: index)
      readItems(root["items"]?.value.list ?? [], file: index, language: language)
    }
  }

  private static func language(_ sources: [SourceFile]) -> String {
    guard let file = sources.first(where: { BankFiles.isBankFile($0.name) }),
      let root = try? MarkedYAML.read(file)
    else { return "vi" }
    return root["language"]?.value.scalar ?? "vi"
  }

  private mutating func readPassages(_ nodes: [MarkedNode], file: Int) {
    for node in nodes {
      guard let id = node["id"]?.value.scalar, let text = node.text("text", .rich) else {
        continue
      }
      passages.append((file, id, text))
    }
  }

  private mutating func readItems(_ nodes: [MarkedNode], file: Int, language: String) {
    for (index, node) in nodes.enumerated() {
      let next = index + 1 < nodes.count ? nodes[index + 1].line - 1 : files[file].lines.count
      let item = LintItem(
        node, file: file, question: index + 1, endLine: next, language: language)
      if let item { items.append(item) }
    }
  }

  /// The first line from `line` to `last` that holds `fragment` as written; `line` when escapes
  /// or folding hide it.
  func line(of fragment: String, in file: Int, from line: Int, to last: Int) -> Int {
    let bytes = Array(fragment.utf8)
    let lines = files[file].lines
    guard !bytes.isEmpty, line > 0 else { return line }
    for number in line...max(line, min(last, lines.count)) where number <= lines.count {
      if ByteSearch.first(bytes, in: lines[number - 1]) != nil { return number }
    }
    return line
  }
}
