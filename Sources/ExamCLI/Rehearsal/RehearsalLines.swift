import Foundation

/// A rehearsal as lines on stderr: where it is open, and every seat whenever it changes.
struct RehearsalLines {
  private let run: RehearsalRun
  private let options: OutputOptions

  init(_ run: RehearsalRun, _ options: OutputOptions) {
    (self.run, self.options) = (run, options)
  }

  /// Returns when the rehearsal is over.
  func follow() {
    let words = TrialWords(options.language)
    var isOpen = false
    var shown: [String: String] = [:]
    while true {
      let now = run.now
      if !isOpen, let url = now.url {
        isOpen = true
        Console.note(
          words.pick(
            "\(words.banner): mở tại \(url), mã ở mọi máy: \(run.exam.code)",
            "\(words.banner): open at \(url), code at every machine: \(run.exam.code)"))
      }
      if now.failure != nil { return }
      for trial in now.trials {
        let line = Self.line(trial, words)
        if let before = shown[trial.seat.name], before != line { Console.note(line) }
        shown[trial.seat.name] = line
      }
      if now.isOver { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
  }

  private static func line(_ trial: SeatTrial, _ words: TrialWords) -> String {
    let marks = Trial.allCases.map { "\(words.heading($0)) \(words.mark(trial[$0]))" }
    let standing = words.standing(trial, of: RehearsalFiles.Place.allCases.count)
    return Console.visible("\(trial.seat.name): \(marks.joined(separator: " · ")) · \(standing)")
  }
}
