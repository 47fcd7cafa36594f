package import Assessment

/// What an import adds to a bank: new files beside those that are there, and at most one that is
/// there with more topics in it.
package struct BankAddition: Sendable {
  /// Names within the bank's folder, and what the files hold; all or none are written.
  package var files: [(name: String, text: String)]
  /// The items that are new to the bank.
  package var added: [MadeItem]
  package var findings: [ImportFinding]

  /// The most items of one file.
  private static let mostItems = 500

  /// What `made` adds to the bank of these files, named within its folder; `name` is of new files.
  ///
  /// Items that the bank has with the same words are passed over; others of the same name are
  /// errors. The new files are read again with the old ones, and must give the same items.
  package init(
    _ made: [MadeItem], maker: ItemMaker, settings: ImportSettings, to bank: [SourceFile],
    id: String, name: String
  ) {
    self.init(files: [], added: [], findings: [])
    let (old, _) = BankFiles.read(bank)
    compare(made, with: old)
    let head = bank.first { BankFiles.isBankFile($0.name) }
    if let head {
      let text = TopicLines.adding(
        maker.topics, to: String(decoding: head.bytes, as: UTF8.self))
      guard let text else {
        let names = maker.topics.keys.map(\.rawValue).sorted().joined(separator: ", ")
        findings.append(
          ImportFinding(.error, .topicsByHand, file: head.name, ["value": names]))
        return
      }
      if !maker.topics.isEmpty { files.append((head.name, text)) }
    } else {
      let topics = maker.topics.isEmpty ? ["imported": ["vi": "imported"]] : maker.topics
      files.append(
        ("bank.yaml", BankHeadText.text(id: id, title: id, settings: settings, topics: topics)))
    }
    addItems(name: name, beside: Set(bank.map(\.name)))
    check(bank, old)
  }

  private init(
    files: [(name: String, text: String)], added: [MadeItem], findings: [ImportFinding]
  ) {
    self.files = files
    self.added = added
    self.findings = findings
  }

  private mutating func compare(_ made: [MadeItem], with old: QuestionBank) {
    let known = Dictionary(
      old.records.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    for item in made {
      guard let there = known[item.record.item.id] else {
        added.append(item)
        continue
      }
      let isSame = there.item == item.record.item && there.key == item.record.key
      findings.append(
        ImportFinding(
          isSame ? .note : .error, isSame ? .alreadyThere : .changedThere,
          at: item.question.position, ["value": there.item.id.rawValue]))
    }
  }

  private mutating func addItems(name: String, beside taken: Set<String>) {
    var number = 1
    for start in stride(from: 0, to: added.count, by: Self.mostItems) {
      let part = added[start..<min(added.count, start + Self.mostItems)]
      var file = ""
      repeat {
        file = "items/\(name)-\(number).yaml"
        number += 1
      } while taken.contains(file)
      files.append((file, ItemsFileText.text(part.map(\.record))))
    }
  }

  /// Reads everything as it would lie there, and compares.
  private mutating func check(_ bank: [SourceFile], _ old: QuestionBank) {
    let new = files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let replaced = Set(new.map(\.name))
    let (whole, found) = BankFiles.read(bank.filter { !replaced.contains($0.name) } + new)
    let read = Dictionary(
      whole.records.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    for made in added {
      let again = read[made.record.item.id]
      if again?.item == made.record.item, again?.key == made.record.key { continue }
      let error = found.first {
        $0.severity == .error && $0.facts["item"] == made.record.item.id.rawValue
      }
      findings.append(
        ImportFinding(
          .error, .refusedByBank, at: made.question.position,
          ["value": error?.code.rawValue ?? "?", "name": error?.facts["name"] ?? ""]))
    }
    if whole.records.count < old.records.count, findings.isEmpty {
      findings.append(ImportFinding(.error, .refusedByBank, file: bank.first?.name ?? ""))
    }
  }
}
