import Foundation

/// What `khoathi-terminal --check-kiosk` prints.
struct KioskReport: Sendable {
  let findings: [KioskFinding]

  func count(_ state: KioskFinding.State) -> Int { findings.count { $0.state == state } }

  /// 0 when all is closed, 1 when something is open, else 2 when something cannot be told.
  var exitCode: Int32 {
    if count(.open) > 0 { return 1 }
    return count(.unknown) > 0 ? 2 : 0
  }

  /// One line for each finding and one of their numbers.
  var text: String {
    let names = findings.map(\.setting.rawValue.count).max() ?? 0
    let lines = findings.map { finding in
      let state = finding.state.words.padding(toLength: 22, withPad: " ", startingAt: 0)
      let name = finding.setting.rawValue
        .padding(toLength: names, withPad: " ", startingAt: 0)
      let line = "\(state) \(name)  \(finding.found)"
      return finding.state == .ok ? line : "\(line). \(finding.setting.remedy.both)"
    }
    let sum = KioskFinding.State.allCases.map { "\($0.words): \(count($0))" }
    return (lines + [sum.joined(separator: "; ")]).joined(separator: "\n")
  }

  /// The document that `--json` promises.
  func json() throws -> String {
    let document = Document(
      closed: exitCode == 0, ok: count(.ok), open: count(.open), unknown: count(.unknown),
      checks: findings.map { finding in
        let remedy = finding.setting.remedy
        return Check(
          name: finding.setting.rawValue, state: finding.state.rawValue, found: finding.found,
          remedy: finding.state == .ok
            ? nil : Remedy(vi: remedy.vietnamese, en: remedy.english))
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  private struct Document: Encodable {
    var closed: Bool
    var ok: Int
    var open: Int
    var unknown: Int
    var checks: [Check]
  }

  private struct Check: Encodable {
    var name: String
    var state: String
    var found: String
    var remedy: Remedy?
  }

  private struct Remedy: Encodable {
    var vi: String
    var en: String
  }
}
