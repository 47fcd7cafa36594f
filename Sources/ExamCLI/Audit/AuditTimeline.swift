import ArgumentParser
import Assessment
import ExamSession

struct AuditTimeline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Toàn bộ bài thi của một thí sinh theo thời gian – one candidate's exam in order.",
    discussion: """
      Seats, every response and change with the letters the candidate saw, extra time, hand-in, \
      score. Times are Việt Nam time.

      Example:
        khoathi audit timeline 0001 p03-bundle
      """)

  @Argument(help: "The candidate number (SBD).") var candidate: String
  @Argument(help: "A bundle, or the exam's folder.") var source: String
  @OptionGroup var options: OutputOptions

  mutating func run() async throws {
    let (source, options, number) = (source, options, CandidateNumber(candidate))
    try await explained(options.language) {
      let trail = try RecordSource(path: source, options: options).trail()
      guard let entry = trail.roster?[subject: number] else {
        throw CouldNot(
          options.words(
            "Không có số báo danh \(number) trong danh sách phòng.",
            "There is no candidate \(number) in this room's roster."))
      }
      let timeline = CandidateTimeline(trail, candidate: number)
      if options.json { return Console.json(TimelineShown(timeline, name: entry.name)) }
      let words = TimelineWords(options)
      let lines = timeline.entries.map { moment in
        "\(EventTime.text(moment.time))  \(words.text(moment.moment))  [\(moment.index)]"
      }
      let head = "\(number)  \(entry.name)  \(entry.born)"
      Console.data(Console.visible(([head] + lines).joined(separator: "\n")))
    }
  }
}
