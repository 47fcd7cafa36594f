import Foundation

/// What a benchmark measured, in the shape that `--json` prints.
struct BenchReport: Encodable {
  let bench: String
  let settings: [String: Int]
  let figures: [Figure]

  /// One measured value.
  struct Figure: Encodable {
    let name: String
    let value: Double
    let unit: String
  }

  /// A line a figure.
  var text: String {
    figures.map { figure in
      let value = figure.value.formatted(.number.precision(.fractionLength(3)).grouping(.never))
      return "\(bench)  \(figure.name) = \(value) \(figure.unit)"
    }.joined(separator: "\n")
  }

  /// Prints text or JSON.
  func print(_ options: OutputOptions) {
    if options.json { Console.json(self) } else { Console.data(text) }
  }

  /// The middle of several runs.
  static func median(of runs: Int, _ body: () throws -> Double) rethrows -> Double {
    var values: [Double] = []
    for _ in 0..<runs { values.append(try body()) }
    return values.sorted()[values.count / 2]
  }

  /// Seconds that `body` takes.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    return try clock.measure(body) / .seconds(1)
  }
}
