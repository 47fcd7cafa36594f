import Assessment
import CanonicalBytes
import ExamSession
import TransparencyLog

/// A combined result as `result combine` prints it.
struct CombinedShown: Encodable {
  struct Log: Encodable {
    let part: String
    let origin: String
    let size: Int
    let root: String
    /// The least fraction that passes, of items right or of points, as the rule has it.
    let pass: String
    let rule: String
    /// The head of the log whose corrections count; absent when the part was not corrected.
    let corrected: VerificationShown.Head?
  }

  struct Standing: Encodable {
    let part: String
    /// `pass`, `fail`, `absent`, `exempt`, `unmarked` or `missing`.
    let result: String
    /// What counted, after deductions; two decimals, never rounded up.
    let net: String?
    let ground: String?
  }

  struct Row: Encodable {
    let candidate: String
    let name: String
    let born: String
    let parts: [Standing]
    /// `pass`, `fail` or `open`.
    let result: String
  }

  let logs: [Log]
  let rows: [Row]
  let passed: Int
  let open: Int
  private let language: DiagnosticLanguage
  private let titles: [String]

  private enum CodingKeys: CodingKey { case logs, rows, passed, open }

  init(_ combined: CombinedResult, _ language: DiagnosticLanguage) {
    self.language = language
    titles = combined.parts.map {
      $0.titles[language == .vi ? "vi" : "en"] ?? $0.titles["vi"] ?? $0.id
    }
    logs = combined.logs.map {
      Log(
        part: $0.part.id, origin: $0.head.origin, size: $0.head.size, root: $0.head.root.base64,
        pass: $0.pass.least.text, rule: $0.ruleSHA,
        corrected: $0.correctedBy.map(VerificationShown.Head.init))
    }
    rows = combined.rows.map { row in
      Row(
        candidate: row.candidate.rawValue, name: row.name, born: row.born,
        parts: zip(combined.parts, row.standings).map { Standing($0.id, $1) },
        result: row.outcome.rawValue)
    }
    passed = rows.count { $0.result == "pass" }
    open = rows.count { $0.result == "open" }
  }

  /// A line for each candidate, then the heads that the minutes must show.
  var text: String {
    let isVietnamese = language == .vi
    let outcomes =
      isVietnamese
      ? ["pass": "ĐẠT", "fail": "KHÔNG ĐẠT", "open": "CHƯA XONG"]
      : ["pass": "PASS", "fail": "FAIL", "open": "OPEN"]
    let table =
      [["SBD"] + titles + ["", ""]]
      + rows.map { row in
        [row.candidate] + row.parts.map { words($0) } + [outcomes[row.result] ?? "", row.name]
      }
    var lines = Self.aligned(table)
    lines.append("")
    lines.append(
      isVietnamese
        ? "\(rows.count) thí sinh, \(passed) đạt, \(open) chưa xong. Đối chiếu với biên bản:"
        : "\(rows.count) candidates, \(passed) passed, \(open) open. Compare with the minutes:")
    for log in logs {
      lines.append("  \(log.origin)  \(log.size)  \(log.root)")
      let least = isVietnamese ? "đạt từ" : "passes from"
      lines.append("    \(least) \(log.pass) · rule.json SHA-256 \(log.rule)")
      guard let later = log.corrected else { continue }
      let corrected = isVietnamese ? "kết quả sau khi sửa" : "results as corrected"
      lines.append("    \(corrected): \(later.origin)  \(later.size)  \(later.root)")
    }
    for row in rows {
      for standing in row.parts {
        guard let ground = standing.ground else { continue }
        let exempt = isVietnamese ? "miễn" : "exempt from"
        lines.append("  \(row.candidate)  \(exempt) \(standing.part): \(ground)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The table for other programs.
  var csv: String {
    let head =
      ["cand", "name", "born"] + (rows.first?.parts ?? []).flatMap { [$0.part, "\($0.part)_net"] }
      + ["result"]
    let lines = rows.map { row in
      [row.candidate, row.name, row.born] + row.parts.flatMap { [$0.result, $0.net ?? ""] }
        + [row.result]
    }
    return ([head] + lines).map { $0.map(CSVCell.quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// The cells in columns as wide as their widest cell.
  private static func aligned(_ table: [[String]]) -> [String] {
    let columns = table.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      table.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return table.map { cells in
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return padded.joined(separator: "  ")
    }
  }

  private func words(_ standing: Standing) -> String {
    let isVietnamese = language == .vi
    switch standing.result {
    case "pass", "fail": return "\(standing.net ?? "") \(standing.result == "pass" ? "✓" : "✗")"
    case "absent": return isVietnamese ? "vắng" : "absent"
    case "exempt": return isVietnamese ? "miễn" : "exempt"
    case "unmarked": return isVietnamese ? "chờ chấm" : "to be marked"
    default: return isVietnamese ? "thiếu" : "missing"
    }
  }
}

extension CombinedShown.Standing {
  init(_ part: String, _ standing: PartStanding) {
    switch standing {
    case .passed(let net): self.init(part: part, result: "pass", net: net.decimal, ground: nil)
    case .failed(let net): self.init(part: part, result: "fail", net: net.decimal, ground: nil)
    case .absent: self.init(part: part, result: "absent", net: nil, ground: nil)
    case .exempt(let ground): self.init(part: part, result: "exempt", net: nil, ground: ground)
    case .unmarked: self.init(part: part, result: "unmarked", net: nil, ground: nil)
    case .missing: self.init(part: part, result: "missing", net: nil, ground: nil)
    }
  }
}
