import Assessment
import CanonicalBytes

/// Reads a room's roster from the table that offices keep: CSV in UTF-8, with a header row.
///
/// Columns `sbd`, `name`, `born` (`yyyy-mm-dd` or `dd/mm/yyyy`) and, when anybody has an
/// accommodation, `extra_minutes` and `extra_reason`. Who has something in the column `exempt` need
/// not sit this part. Comma or semicolon; cells may be quoted.
package enum RosterFile {
  /// One thing wrong with a line, counted from 1.
  package struct Problem: Error, Hashable, Sendable {
    package let line: Int
    package let kind: Kind
    /// The cell that is wrong.
    package let value: String
  }

  /// What can be wrong.
  package enum Kind: Hashable, Sendable {
    case notUTF8
    case header
    case cells
    case candidate
    case duplicate
    case name
    case born
    case extra
    case extraReason
    case exempt
    case empty
  }

  private static let columns: Set = [
    "sbd", "name", "born", "extra_minutes", "extra_reason", "exempt",
  ]

  /// The roster, unless there is a problem, and all problems, by line.
  package static func read(_ bytes: [UInt8]) -> (Roster?, [Problem]) {
    let table: (header: [String], separator: Character, rows: [Substring])
    do throws(Problem) { table = try Self.table(bytes) } catch { return (nil, [error]) }
    var entries: [RosterEntry] = []
    var exemptions: [Exemption] = []
    var seen: Set<CandidateNumber> = []
    var problems: [Problem] = []
    for (offset, row) in table.rows.enumerated().dropFirst() where !row.allSatisfy(\.isWhitespace) {
      do throws(Problem) {
        let row = try named(cells(row, table.separator), header: table.header, line: offset + 1)
        let entry = try entry(row, line: offset + 1)
        guard seen.insert(entry.candidate).inserted else {
          throw Problem(
            line: offset + 1, kind: .duplicate, value: entry.candidate.rawValue)
        }
        if let ground = try exemption(row, line: offset + 1) {
          exemptions.append(
            Exemption(
              candidate: entry.candidate, name: entry.name, born: entry.born, ground: ground))
        } else {
          entries.append(entry)
        }
      } catch {
        problems.append(error)
      }
    }
    if entries.isEmpty && problems.isEmpty {
      problems.append(Problem(line: 1, kind: .empty, value: ""))
    }
    return (problems.isEmpty ? try? Roster(entries, exemptions: exemptions) : nil, problems)
  }

  /// The names of the columns, what parts cells, and all lines with the header.
  private static func table(
    _ bytes: [UInt8]
  ) throws(Problem) -> (header: [String], separator: Character, rows: [Substring]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Problem(line: 1, kind: .notUTF8, value: "")
    }
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = rows.first else { throw Problem(line: 1, kind: .empty, value: "") }
    let separator: Character = first.contains(";") ? ";" : ","
    let header = cells(first, separator)
    guard header.contains("sbd"), header.contains("name"), header.contains("born"),
      Set(header).isSubset(of: columns)
    else { throw Problem(line: 1, kind: .header, value: String(first)) }
    return (header, separator, rows)
  }

  /// The cells by the name of their column, in NFC.
  private static func named(
    _ cells: [String], header: [String], line: Int
  ) throws(Problem) -> [String: String] {
    guard cells.count == header.count else {
      throw Problem(line: line, kind: .cells, value: "\(cells.count)/\(header.count)")
    }
    return Dictionary(
      zip(header, cells.map { CanonicalString.nfc($0) }), uniquingKeysWith: { first, _ in first })
  }

  /// What the candidate is exempt by; `nil` when there is nothing.
  private static func exemption(
    _ row: [String: String], line: Int
  ) throws(Problem) -> String? {
    guard let ground = row["exempt"], !ground.isEmpty else { return nil }
    guard isText(ground), ground.count >= 6 else {
      throw Problem(line: line, kind: .exempt, value: ground)
    }
    return ground
  }

  private static func entry(
    _ row: [String: String], line: Int
  ) throws(Problem) -> RosterEntry {
    func cell(_ name: String) -> String { row[name] ?? "" }
    let number = cell("sbd")
    let isNumber =
      (1...16).contains(number.utf8.count)
      && number.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
      }
    guard isNumber else { throw Problem(line: line, kind: .candidate, value: number) }
    let name = cell("name")
    guard !name.isEmpty, isText(name) else { throw Problem(line: line, kind: .name, value: name) }
    guard let born = date(cell("born")) else {
      throw Problem(line: line, kind: .born, value: cell("born"))
    }
    let minutes = cell("extra_minutes")
    guard let extra = minutes.isEmpty ? 0 : Int(minutes),
      (0...RosterEntry.mostExtraMinutes).contains(extra),
      minutes.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw Problem(line: line, kind: .extra, value: minutes) }
    guard extra == 0 || !cell("extra_reason").isEmpty, isText(cell("extra_reason")) else {
      throw Problem(line: line, kind: .extraReason, value: minutes)
    }
    return RosterEntry(
      candidate: CandidateNumber(number), name: name, born: born, extraMinutes: extra,
      extraReason: cell("extra_reason"))
  }

  private static func isText(_ text: String) -> Bool {
    text.utf8.count <= 200 && CanonicalString.forbiddenScalar(in: text) == nil
  }

  /// `yyyy-mm-dd` of a real day.
  private static func date(_ text: String) -> String? {
    let slashes = text.split(separator: "/", omittingEmptySubsequences: false)
    let parts =
      slashes.count == 3
      ? Array(slashes.reversed()) : text.split(separator: "-", omittingEmptySubsequences: false)
    let padded = parts.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
    guard IdentifierForm.isDate(padded), ("1900"..."2100").contains(String(padded.prefix(4))) else {
      return nil
    }
    return padded
  }

  private static func cells(_ row: Substring, _ separator: Character) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var rest = row
    while let character = rest.popFirst() {
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if rest.first == "\"" {
          cell.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if character == "\"" && cell.isEmpty {
        isQuoted = true
      } else if character == separator {
        cells.append(trimmed(cell))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells + [trimmed(cell)]
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(String(start.reversed().drop { $0.isWhitespace }).reversed())
  }
}
