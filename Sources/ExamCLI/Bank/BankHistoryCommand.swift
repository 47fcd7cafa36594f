import ArgumentParser
import Assessment
import CanonicalBytes
import TransparencyLog

struct BankHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Sổ lịch sử: ai làm gì với câu nào, khi nào – who did what with which item.",
    discussion: """
      --root prints the number of lines and the RFC 6962 root over them, for the minutes; with \
      --verify --noted those two show later that nothing noted was changed or cut off.
      Exit code 1 when --verify finds something.

      Examples:
        khoathi bank history QuestionBanks/legal-officer PC-017
        khoathi bank history QuestionBanks/legal-officer --root
        khoathi bank history QuestionBanks/legal-officer --verify --noted "42 Jk3…="
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Argument(help: "Only this item.") var item: String?
  @Flag(help: "Print the number of lines and their root.") var root = false
  @Flag(help: "Check the chain, the rules, and the readings against the keys.")
  var verify = false
  @Option(help: "What --root printed earlier: the number of lines and the root.")
  var noted: String?
  @OptionGroup var options: OutputOptions

  private struct Root: Encodable {
    let size: Int
    let root: String
  }

  private struct Verdict: Encodable {
    let size: Int
    let root: String
    /// Whether the history begins with what was noted; absent when nothing was.
    let noted: Bool?
    let diagnostics: [WordedDiagnostic]
  }

  private struct Shown: Encodable {
    let item: String?
    let status: String?
    let acts: [JSONTree]
  }

  func validate() throws {
    guard !(root && verify), noted == nil || verify, item == nil || !(root || verify) else {
      throw ValidationError("One of: ITEM, --root, --verify [--noted].")
    }
    if noted != nil, note == nil { throw ValidationError("--noted: \"SIZE ROOT\".") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      let hashes = desk.history.lines.map { MerkleTree.leafHash($0) }
      let head = Root(size: hashes.count, root: MerkleTree.root(hashes).base64)
      if root {
        if options.json { return Console.json(head) }
        return Console.data("\(head.size) \(head.root)")
      }
      if verify { return try report(desk, head, hashes) }
      try show(desk)
    }
  }

  private var note: (size: Int, root: Digest32)? {
    let words = (noted ?? "").split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let size = Int(words[0]), size >= 0,
      let root = Base64.decode(words[1]).flatMap({ Digest32($0) })
    else { return nil }
    return (size, root)
  }

  private func report(_ desk: BankDesk, _ head: Root, _ hashes: [Digest32]) throws {
    let isAsNoted = note.map { note in
      note.size <= hashes.count && MerkleTree.root(Array(hashes.prefix(note.size))) == note.root
    }
    let findings = desk.historyFindings
    if options.json {
      Console.json(
        Verdict(
          size: head.size, root: head.root, noted: isAsNoted,
          diagnostics: findings.map { $0.worded(in: options.language) }))
    } else {
      Console.findings(findings, options.language)
      if isAsNoted == false {
        Console.note(
          options.words(
            "Sổ không bắt đầu bằng những dòng đã ghi vào biên bản.",
            "The history does not begin with the lines that were noted."))
      }
      let problems = findings.count + (isAsNoted == false ? 1 : 0)
      Console.data(
        options.words(
          "\(head.size) dòng, \(problems) phát hiện; gốc \(head.root)",
          "\(head.size) lines, \(problems) findings; root \(head.root)"))
    }
    if !findings.isEmpty || isAsNoted == false { throw ExitCode.found }
  }

  private func show(_ desk: BankDesk) throws {
    Console.findings(desk.historyFindings, options.language)
    let name = item.map { ItemID($0) }
    let entries = name.map { desk.history[$0].entries } ?? desk.history.entries
    let status = name.flatMap { desk.record($0)?.status }
    if let name, entries.isEmpty, status == nil {
      throw CouldNot("\(name): \(HistoryWords(options.language).unknown(bank))")
    }
    if options.json {
      let acts = try entries.map { entry in
        JSONTree(try CanonicalJSON(decoding: desk.history.lines[entry.number]))
      }
      return Console.json(Shown(item: item, status: status?.rawValue, acts: acts))
    }
    let words = HistoryWords(options.language)
    for entry in entries { Console.data(Console.visible(words.line(entry))) }
    if let name, let status {
      let uses = desk.history[name].uses.count
      let last = desk.history[name].lastUse.map { ", \($0)" } ?? ""
      Console.data(
        options.words(
          "\(name): \(words.text(status)); đã dùng \(uses) lần\(last)",
          "\(name): \(words.text(status)); used \(uses) times\(last)"))
    }
  }
}
