import ArgumentParser
import Assessment

struct BlueprintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blueprint",
    abstract: "Ma trận đề – blueprints.",
    subcommands: [BlueprintCheckCommand.self])
}

struct BlueprintCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Ma trận có luôn đủ câu không – can every draw be filled?",
    discussion: """
      Names each cell that some draw could not fill, what it needs and what the bank has; with a \
      profile also what breaks the regulation, with the article. Exit code 1 when there is any.
      Example: khoathi blueprint check QuestionBanks/blueprints/round1.yaml \
      --bank QuestionBanks/general-knowledge \
      --profile QuestionBanks/profiles/vn-congchuc-2025.yaml
      """)

  @Argument(help: "The blueprint file.") var blueprint: String
  @Option(help: "The bank's folder.") var bank: String
  @Option(help: "A regulation profile to hold it against.") var profile: String?
  @Option(help: "The part of the profile, when it has parts.") var part: String?
  @OptionGroup var options: OutputOptions

  private struct Conflict: Encodable {
    let constraint: String
    let cell: String
    let needed: Int
    let available: Int
  }

  private struct Report: Encodable {
    let feasible: Bool
    let conflicts: [Conflict]
    let diagnostics: [WordedDiagnostic]
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let file = try SourceFiles.file(blueprint)
      let (read, findings) = BlueprintFile.read(file)
      let (bank, bankFindings) = BankFiles.read(try SourceFiles.folder(bank))
      let unreadable = (findings + bankFindings).filter { $0.severity == .error }
      guard let read, unreadable.isEmpty else {
        Console.findings(unreadable, options.language)
        throw ExitCode.couldNot
      }
      let conflicts = BlueprintCheck.conflicts(read, bank: bank)
      let broken = try profileFindings(read, bank, file.name)
      print(conflicts, broken, file.name)
      if !conflicts.isEmpty || !broken.isEmpty { throw ExitCode.found }
    }
  }

  private func profileFindings(
    _ blueprint: Blueprint, _ bank: QuestionBank, _ file: String
  ) throws -> [Diagnostic] {
    guard let profile else { return [] }
    let (read, findings) = ProfileFile.read(try SourceFiles.file(profile), part: part)
    Console.findings(findings, options.language)
    guard let read else { throw ExitCode.couldNot }
    return ProfileCheck.findings(blueprint, bank: bank, profile: read, file: file)
  }

  private func print(_ conflicts: [BlueprintConflict], _ broken: [Diagnostic], _ file: String) {
    if options.json {
      Console.json(
        Report(
          feasible: conflicts.isEmpty,
          conflicts: conflicts.map {
            Conflict(
              constraint: $0.name, cell: $0.cell, needed: $0.needed, available: $0.available)
          }, diagnostics: broken.map { $0.worded(in: options.language) }))
      return
    }
    Console.findings(conflicts.map { $0.diagnostic(file: file) } + broken, options.language)
    if conflicts.isEmpty && broken.isEmpty {
      Console.data(options.words("Ma trận luôn đủ câu.", "Every draw can be filled."))
    }
  }
}
