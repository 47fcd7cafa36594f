import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomServer
import SessionStore

/// The exam of a rehearsal: real in every part, and nobody's exam.
struct RehearsalExam {
  let folder: ExamFolder
  let seats: [RehearsalSeat]
  /// What everybody types as access code and as room code.
  let code: String
  let records: [ItemRecord]
  let room: String
  let start: Date
  let minutes: Int

  /// Seconds from now until the rehearsal begins.
  private static let notice = 2.0

  /// Commits one beside the real exam in `real`, whose own files are only read.
  static func make(
    for real: ExamFolder, seats: [RehearsalSeat], minutes: Int, output: String?
  ) throws -> RehearsalExam {
    let description = try real.description()
    let start = Date.now.addingTimeInterval(notice)
    let draft = try draft(of: description, seats: seats, minutes: minutes, start: start)
    let code = Self.code()
    let path = try output ?? freePath(beside: real.path)
    var writer = ExamWriter(draft: draft, start: start, policy: nil, commonCode: code)
    _ = try writer.write(to: path)
    guard case .authored(let bank) = draft.bank else { throw CouldNot("bank") }
    return RehearsalExam(
      folder: ExamFolder(path), seats: seats, code: code, records: bank.approved,
      room: description.room, start: start, minutes: minutes)
  }

  private static func draft(
    of real: ExamDescription, seats: [RehearsalSeat], minutes: Int, start: Date
  ) throws -> ExamDraft {
    var (bank, found) = BankFiles.read([RehearsalFiles.bank, RehearsalFiles.items])
    for index in bank.records.indices { disorder(&bank.records[index]) }
    let (blueprint, second) = BlueprintFile.read(RehearsalFiles.blueprint(minutes))
    let (profile, third) = ProfileFile.read(RehearsalFiles.profile(minutes))
    let findings = found + second + third
    guard let blueprint, let profile, !findings.contains(where: { $0.severity == .error }) else {
      throw CouldNot(findings.map { "\($0)" }.joined(separator: "\n"))
    }
    let people = seats.map {
      RosterEntry(candidate: $0.candidate, name: "Máy \($0.name)", born: "2000-01-01")
    }
    let definition = try definition(of: real, start: start)
    return ExamDraft(
      definition: definition, bank: .authored(bank), blueprint: blueprint.settled(for: bank),
      profile: profile, roster: try Roster(people), officials: [])
  }

  /// Puts the first step of an ordering last, and leaves it there: shuffled it could be right from the
  /// start, and no arrow would be pressed.
  private static func disorder(_ record: inout ItemRecord) {
    guard case .order(let order) = record.key.content, let first = order.first else { return }
    let shown = Array(order.dropFirst()) + [first]
    let choices = record.item.choices
    record.item.isFixed = true
    record.item.choices = shown.compactMap { id in choices.first { $0.id == id } }
  }

  private static func definition(
    of real: ExamDescription, start: Date
  ) throws -> ExamDefinition {
    let text = """
      exam: thu-may
      origin: thu.may/thu/may
      room: thu
      title: {vi: thu}
      part: {vi: thu}
      start: \(start.formatted(.iso8601))
      bank: bank
      blueprint: blueprint.yaml
      profile: profile.yaml
      roster: roster.csv
      seed_parties: [Buổi thử máy]
      officials: []

      """
    let (read, findings) = ExamFile.read(SourceFile(name: "exam.yaml", bytes: Array(text.utf8)))
    guard var definition = read else {
      throw CouldNot(findings.map { "\($0)" }.joined(separator: "\n"))
    }
    definition.exam = "\(real.exam)-rehearsal"
    definition.origin = RehearsalOrigin.of(
      real.origin, second: Int(start.timeIntervalSince1970))
    definition.room = "\(real.room) (\(TrialWords(.vi).banner) – \(TrialWords(.en).banner))"
    definition.title = Self.marked(real.title)
    definition.part = Self.marked(real.part)
    return definition
  }

  /// The same texts, each of which says that this is a rehearsal.
  private static func marked(_ texts: [String: String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: texts.map { language, text in
        (language, "\(TrialWords(language == "vi" ? .vi : .en).banner) · \(text)")
      })
  }

  private static func code() -> String {
    String((0..<4).map { _ in "23456789".randomElement() ?? "2" })
  }

  private static func freePath(beside path: String) throws -> String {
    let base = NewFolder.trimmed(path)
    let free = (1...999).lazy.map { "\(base)-rehearsal-\($0)" }.first {
      !FileManager.default.fileExists(atPath: $0)
    }
    guard let free else { throw CouldNot("\(base)-rehearsal-…") }
    return free
  }
}
