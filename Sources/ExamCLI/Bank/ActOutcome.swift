import ArgumentParser
import Assessment

/// What became of one act: its number in the history, or why it was refused.
struct ActOutcome: Encodable {
  let item: String
  /// The line in the history, counted from 0.
  let number: Int?
  /// Stable, e.g. `own_item`.
  let refused: String?
  let message: String?

  /// An act that was written.
  init(item: ItemID, number: Int) {
    self.item = item.rawValue
    self.number = number
    refused = nil
    message = nil
  }

  /// An act that was refused.
  init(item: ItemID, code: String, message: String) {
    self.item = item.rawValue
    number = nil
    refused = code
    self.message = message
  }

  /// Prints what was done on stdout and what was refused on stderr; throws the exit code 1 when
  /// anything was refused.
  static func report(
    _ outcomes: [ActOutcome], done: (vi: String, en: String), options: OutputOptions
  ) throws {
    let refused = outcomes.filter { $0.number == nil }
    if options.json {
      Console.json(outcomes)
    } else {
      for outcome in outcomes where outcome.number != nil {
        let number = outcome.number.map { "#\($0)" } ?? ""
        Console.data("\(outcome.item)  \(options.words(done.vi, done.en))  \(number)")
      }
      for outcome in refused {
        Console.note(
          Console.visible("\(outcome.item): \(outcome.message ?? "") [\(outcome.refused ?? "")]"))
      }
    }
    if !refused.isEmpty { throw ExitCode.found }
  }
}
