import ArgumentParser
import Assessment
import Foundation
import Interchange
import InterchangeContainers

struct BankImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nhập câu hỏi từ tệp của chương trình khác – bring in questions from other programs.",
    discussion: """
      Reads Moodle XML, GIFT, Aiken, missing words, Moodle cloze texts, QTI 1.2, and of QTI 2.1 to
      3.0 (files, packages) choices scored by match_correct or map_response; other formats are named
      and refused so far.
      Every question becomes a draft item or a finding. Strict, as it is unless --partial: nothing
      is imported when anything that affects scoring would be lost. Foreign files are read by a
      process of their own that can open and write nothing (10 s, 512 MB).
      Exit code 1 when there is an error.
      Example: khoathi bank import moodle.xml --into my-bank --topic law
      Example: khoathi bank import package.zip --dry-run --json
      """)

  @Argument(help: "Files, folders, ZIP archives.") var files: [String]
  @Option(help: "The format, when the content does not tell it: moodlexml, cloze, qti12, qti21…")
  var format: String?
  @Option(help: "The encoding of text files without a byte order mark: windows-1258.")
  var encoding: String?
  @Option(help: "The bank's folder; made when it is not there.") var into: String?
  @Flag(help: "Say what would be imported, and write nothing.") var dryRun = false
  @Flag(help: "Import nothing when there is an error; so it is unless --partial.") var strict =
    false
  @Flag(help: "Import what is right and report the rest.") var partial = false
  @Option(help: "The topic of questions without one.") var topic = "imported"
  @Option(help: "The level of questions without one: recall, understand, apply, apply_high.")
  var level = "understand"
  @OptionGroup var options: OutputOptions

  private struct Report: Encodable {
    let format: String
    let questions: Int
    let imported: Int
    let items: [ImportedItem]
    let diagnostics: [WordedDiagnostic]
  }

  func validate() throws {
    guard (into != nil) != dryRun else { throw ValidationError("--into BANK | --dry-run") }
    guard !(strict && partial) else { throw ValidationError("--strict | --partial") }
    if let format, ImportFormat.named(format) == nil {
      let known = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format: \(known)")
    }
    if let encoding, TextEncoding(rawValue: encoding) == nil {
      throw ValidationError("--encoding: windows-1258")
    }
    guard CognitiveLevel(rawValue: level) != nil else { throw ValidationError("--level") }
    guard
      topic.utf8.allSatisfy({
        $0 == 0x2D || $0 == 0x2F || (0x61...0x7A) ~= $0 || (0x30...0x39) ~= $0
      }),
      !topic.isEmpty
    else { throw ValidationError("--topic: a-z 0-9 - /") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let said = ImportOptions(
        format: format.flatMap(ImportFormat.named),
        encoding: encoding.flatMap(TextEncoding.init) ?? .unicode)
      let readings = SourceChild.read(try ImportFiles.read(files), said) { done, all in
        Console.progress(done < all ? "\(done)/\(all)" : "")
      }
      let bank = try into.map(Self.bankFiles) ?? []
      var settings = ImportSettings()
      settings.topic = TopicCode(topic)
      settings.level = CognitiveLevel(rawValue: level) ?? .understand
      let old = BankFiles.read(bank).0
      settings.topics = bank.isEmpty ? [:] : old.topics
      if !bank.isEmpty { settings.language = old.language }
      var maker = ItemMaker(settings)
      let questions = readings.flatMap(\.questions)
      let made = questions.compactMap { maker.make($0) }
      let addition = BankAddition(
        made, maker: maker, settings: settings, to: bank, id: bankName,
        name: "import-\(bankName)")
      let found = readings.flatMap(\.findings) + maker.findings + addition.findings
      let hasError = found.contains { $0.severity == .error }
      // What the bank refuses is never written, and with it nothing else is.
      let mayWrite = !hasError || (partial && !addition.findings.contains { $0.severity == .error })
      let imported = mayWrite ? addition.added : []
      if let into, mayWrite, !addition.added.isEmpty {
        try ImportWriter.write(addition, questions: imported, to: into)
      }
      report(readings, made, questions, imported.count, found)
      if hasError { throw ExitCode.found }
    }
  }

  /// The last part of the folder's name, where it can be a bank's.
  private var bankName: String {
    let last = URL(filePath: into ?? "bank").standardizedFileURL.lastPathComponent
    let name = last.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty ? "bank" : String(name.prefix(40))
  }

  /// The files of a bank by their names in its folder; none for a folder that is not there.
  private static func bankFiles(_ folder: String) throws -> [SourceFile] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    return try SourceFiles.folder(folder).map { file in
      SourceFile(
        name: file.name.hasPrefix(root) ? String(file.name.dropFirst(root.count)) : file.name,
        bytes: file.bytes)
    }
  }

  private func report(
    _ readings: [SourceReading], _ made: [MadeItem], _ questions: [SourceQuestion],
    _ imported: Int, _ found: [ImportFinding]
  ) {
    let count = readings.reduce(0) { $0 + $1.count }
    let worded = found.map { ImportWords.worded($0, in: options.language) }
    if options.json {
      let kept = questions.compactMap { question -> ImportedItem? in
        guard case .kept(let kind) = question.body else { return nil }
        return ImportedItem(kept: question, kind: kind)
      }
      Console.json(
        Report(
          format: readings.first?.format ?? "unknown", questions: count, imported: imported,
          items: made.map(ImportedItem.init) + kept, diagnostics: worded))
      return
    }
    for finding in worded { Console.note(Console.visible(finding.text)) }
    let errors = found.count { $0.severity == .error }
    Console.data(
      options.words(
        "\(count) câu hỏi, nhập \(imported), \(errors) lỗi",
        "\(count) questions, \(imported) imported, \(errors) errors"))
  }
}
