import Assessment
import ExamSession
import Foundation
import Reports
import SessionStore

/// What a rehearsal came to: the list of its seats.
struct RehearsalList {
  let exam: RehearsalExam
  let trials: [SeatTrial]

  /// Whether every seat is ready.
  var isOK: Bool { trials.allSatisfy(\.isOK) }

  /// Keeps the list beside the rehearsal's log.
  func keep() throws {
    let page = Data(try sheet().html.utf8)
    try page.write(to: URL(filePath: exam.folder.path("rehearsal.html")), options: .atomic)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    try encoder.encode(try document()).write(
      to: URL(filePath: exam.folder.path("rehearsal.json")), options: .atomic)
  }

  /// Prints it.
  func show(_ options: OutputOptions) {
    if options.json, let document = try? document() { return Console.json(document) }
    let words = TrialWords(options.language)
    var lines = [
      "\(words.banner) – \(exam.room)",
      words.pick(
        "\(trials.count(where: \.isOK)) trên \(trials.count) máy đạt",
        "\(trials.count(where: \.isOK)) of \(trials.count) machines are ready"), "",
    ]
    for trial in trials { lines += Self.lines(trial, words) }
    lines += [
      "",
      words.pick("Trang để in: ", "A page to print: ") + exam.folder.path("rehearsal.html"),
    ]
    Console.data(lines.map { Console.visible($0) }.joined(separator: "\n"))
  }

  private static func lines(_ trial: SeatTrial, _ words: TrialWords) -> [String] {
    let head = trial.isOK ? words.pick("ĐẠT      ", "OK    ") : words.pick("KHÔNG ĐẠT", "NOT OK")
    let back = trial.returnedAfter.map {
      words.pick("  (nối lại sau \($0) ms)", "  (back after \($0) ms)")
    }
    return ["\(head)  \(trial.seat.name)\(back ?? "")"]
      + trial.problems.flatMap { trial, problem in
        [
          "           \(words.name(trial)): \(words.says(problem))",
          "           → \(words.remedy(problem))",
        ]
      }
  }

  private func sheet() throws -> RehearsalSheet {
    let (vi, en) = (TrialWords(.vi), TrialWords(.en))
    let description = try exam.folder.description()
    return RehearsalSheet(
      exam: description.title["vi"] ?? description.exam, room: exam.room,
      time: EventTime.printed(LogTime(milliseconds: Int(exam.start.timeIntervalSince1970 * 1_000))),
      headings: Trial.allCases.map { .init(vi: vi.name($0), en: en.name($0)) },
      rows: trials.map { trial in
        RehearsalSheet.Row(
          seat: trial.seat.name, candidate: (trial.candidate ?? trial.seat.candidate).rawValue,
          marks: Trial.allCases.map { vi.mark(trial[$0]) }, isOK: trial.isOK,
          remedies: trial.problems.map { kind, problem in
            .init(
              vi: "\(vi.name(kind)): \(vi.says(problem)). → \(vi.remedy(problem)).",
              en: "\(en.name(kind)): \(en.says(problem)). → \(en.remedy(problem)).")
          })
      })
  }

  private func document() throws -> RehearsalDocument {
    RehearsalDocument(
      folder: exam.folder.path, origin: try exam.folder.description().origin, code: exam.code,
      minutes: exam.minutes, ok: isOK, seats: trials.map(RehearsalDocument.Seat.init))
  }
}
