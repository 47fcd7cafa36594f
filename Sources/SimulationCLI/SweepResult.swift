import Foundation
import RoomSimulation

/// What many seeds came to.
struct SweepResult: Sendable {
  private(set) var runs = 0
  private(set) var trace = ""
  private var counts = RunCounts()
  private var broken: [(seed: UInt64, lines: [String])] = []
  var seconds = 0.0

  /// A line for every promise that a seed broke, with the seed.
  var failures: [String] {
    broken.flatMap { seed, lines in lines.map { "seed \(seed): \($0)" } }
  }

  /// Takes one run with what the verifier found in it.
  mutating func take(_ report: RunReport, findings: [String]) {
    runs += 1
    trace += report.trace
    counts.add(report.counts)
    var lines = report.violations.map { violation in
      let event = violation.event.map { ", event \($0)" } ?? ""
      return "\(violation.rule.rawValue)\(event): \(violation.detail)"
    }
    lines += findings.map { "verifier: \($0)" }
    if !lines.isEmpty { broken.append((report.seed, lines)) }
  }

  /// Takes what another job came to.
  mutating func add(_ other: SweepResult) {
    runs += other.runs
    trace += other.trace
    counts.add(other.counts)
    broken += other.broken
  }

  /// The same with its failures in the order of their seeds.
  func sorted() -> SweepResult {
    var sorted = self
    sorted.broken.sort { $0.seed < $1.seed }
    return sorted
  }

  /// A line for the whole and one for each count.
  var text: String {
    let rate = seconds > 0 ? Double(runs) / seconds : 0
    let head =
      "\(runs) seeds, \(broken.count) failed, \(Self.shown(seconds)) s, \(Self.shown(rate)) seeds/s"
    let lines = Counted.allCases.map { "  \($0.rawValue) = \(counts[$0])" }
    return ([head] + lines).joined(separator: "\n")
  }

  /// The same as one JSON object.
  var json: String {
    var members: [String: Double] = [
      "seeds": Double(runs), "failed": Double(broken.count), "seconds": seconds,
      "seeds_per_second": seconds > 0 ? Double(runs) / seconds : 0,
    ]
    for what in Counted.allCases { members[what.rawValue] = Double(counts[what]) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = (try? encoder.encode(members)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private static func shown(_ number: Double) -> String {
    number.formatted(.number.precision(.fractionLength(2)).grouping(.never))
  }
}
