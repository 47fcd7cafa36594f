import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import Foundation

/// An exam file and everything it names, read and found sound, before anything is committed.
struct ExamDraft {
  let definition: ExamDefinition
  let bank: ExamBank
  let blueprint: Blueprint
  let profile: RegulationProfile
  let roster: Roster
  let officials: [Official]

  /// Reads all parts, says everything that is wrong on stderr, and throws if anything is.
  ///
  /// With a sealed folder the bank itself is never looked at.
  static func read(
    _ path: String, sealed: String? = nil, options: OutputOptions
  ) throws -> ExamDraft {
    let (definition, findings) = ExamFile.read(try SourceFiles.file(path))
    Console.findings(findings, options.language)
    guard let definition else { throw ExitCode.couldNot }
    let base = URL(filePath: path).deletingLastPathComponent()
    func place(_ name: String) -> String {
      name.hasPrefix("/") ? name : base.appending(path: name).relativePath
    }
    let (bank, bankFindings) = try bank(place(definition.bank), sealed: sealed)
    let blueprintFile = try SourceFiles.file(place(definition.blueprint))
    let (blueprint, blueprintFindings) = BlueprintFile.read(blueprintFile)
    let (profile, profileFindings) = ProfileFile.read(
      try SourceFiles.file(place(definition.profile)), part: definition.profilePart)
    let (roster, problems) = RosterFile.read(try SourceFiles.file(place(definition.roster)).bytes)
    var hasErrors = Console.findings(
      bankFindings + blueprintFindings + profileFindings, options.language)
    for problem in problems {
      Console.note(RosterWords.words(problem, file: place(definition.roster), options))
      hasErrors = true
    }
    guard let blueprint, let profile, let roster, !hasErrors else { throw ExitCode.couldNot }
    let draft = ExamDraft(
      definition: definition, bank: bank, blueprint: try settled(blueprint, bank, options),
      profile: profile, roster: roster, officials: try officials(definition, options))
    try draft.check(blueprintFile.name, options)
    return draft
  }

  private static func bank(
    _ path: String, sealed: String?
  ) throws -> (ExamBank, [Diagnostic]) {
    if let sealed { return (.sealed(try SealedFolder(path: sealed)), []) }
    let (bank, findings) = BankFiles.read(try SourceFiles.folder(path))
    return (.authored(bank), findings)
  }

  private static func settled(
    _ blueprint: Blueprint, _ bank: ExamBank, _ options: OutputOptions
  ) throws -> Blueprint {
    switch bank {
    case .authored(let bank): return blueprint.settled(for: bank)
    case .sealed(let sealed):
      guard blueprint.settled(as: sealed.blueprint) == sealed.blueprint else {
        throw CouldNot(
          options.words(
            "Ma trận đề không phải ma trận lúc niêm phong \(sealed.path): hãy niêm phong lại.",
            "The blueprint is not the one of \(sealed.path): seal the bank again."))
      }
      return sealed.blueprint
    }
  }

  /// The start in the exam file.
  func start() throws -> Date {
    guard let start = try? Date(definition.start, strategy: .iso8601) else {
      throw CouldNot("start: \(definition.start) ✗  2026-12-01T08:00:00+07:00 ✓")
    }
    guard start > .now else {
      throw CouldNot(
        "Giờ bắt đầu phải ở phía trước – the start must lie ahead: \(definition.start)")
    }
    guard start.timeIntervalSinceNow < 10 * 31_536_000 else {
      throw CouldNot(
        "Giờ bắt đầu quá xa, hơn mười năm – the start is over ten years off: \(definition.start)")
    }
    return start
  }

  private func check(_ file: String, _ options: OutputOptions) throws {
    if Console.findings(bankFindings(file), options.language) { throw ExitCode.couldNot }
    try CeremonyCheck(definition: definition, options: options).check(bank)
    if let first = roster.exemptions.first, profile.part?.exemptions.isEmpty ?? true {
      throw CouldNot(
        options.words(
          "\(first.candidate): hồ sơ quy định không cho miễn phần thi này; "
            + "xóa cột exempt hoặc ghi căn cứ miễn (exemptions) vào hồ sơ quy định.",
          "\(first.candidate): the profile exempts nobody from this part; "
            + "empty the column exempt, or write exemptions into the profile."))
    }
    if profile.standing == .historical {
      Console.note(
        options.words(
          "Lưu ý: “\(profile.id)” là quy định cũ, chỉ để tham khảo; không phải pháp luật hiện hành.",
          "Note: “\(profile.id)” is a rule of another time, for reference; it is not current law."))
    }
  }

  /// What blueprint, bank and profile say of each other.
  private func bankFindings(_ file: String) -> [Diagnostic] {
    let conflicts: [BlueprintConflict]
    let findings: [Diagnostic]
    switch bank {
    case .authored(let bank):
      conflicts = BlueprintCheck.conflicts(
        blueprint, items: bank.approved.map(DrawableItem.init))
      findings = ProfileCheck.findings(blueprint, bank: bank, profile: profile, file: file)
    case .sealed(let sealed):
      conflicts = BlueprintCheck.conflicts(blueprint, leaves: sealed.leaves)
      findings = ProfileCheck.findings(
        blueprint, leaves: sealed.leaves, profile: profile, file: file)
    }
    return conflicts.map { $0.diagnostic(file: file) } + findings
  }

  private static func officials(
    _ definition: ExamDefinition, _ options: OutputOptions
  ) throws -> [Official] {
    var officials: [Official] = []
    for entry in definition.officials {
      guard let role = OfficialRole(rawValue: entry.role) else {
        let roles = OfficialRole.allCases.map(\.rawValue).joined(separator: ", ")
        throw CouldNot(
          options.words(
            "\(entry.name): không có vai trò “\(entry.role)”. Dùng: \(roles)",
            "\(entry.name): there is no role “\(entry.role)”. Use: \(roles)"))
      }
      guard let key = Base64.decode(entry.key), key.count == 32,
        !officials.contains(where: { $0.name == entry.name || $0.key == key })
      else {
        throw CouldNot(
          options.words(
            "\(entry.name): khóa không hợp lệ hoặc bị lặp. Tạo bằng: khoathi key new official",
            "\(entry.name): not a key, or repeated. Make one: khoathi key new official"))
      }
      officials.append(Official(name: entry.name, key: key, role: role))
    }
    return officials
  }
}
