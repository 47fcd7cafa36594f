import CanonicalBytes

/// `results.csv`: UTF-8, line feeds, RFC 4180 quoting, numbers with two decimals.
package struct ResultsTable: Hashable, Sendable {
  package static let columns = [
    "cand", "name", "born", "form", "correct", "items", "raw", "max", "deduction", "net",
    "result", "receipt", "signature",
  ]

  /// Ascending by candidate number.
  package let rows: [ResultsRow]

  /// The table of these rows, sorted by candidate number.
  package init(rows: [ResultsRow]) {
    self.rows = rows.sorted { $0.candidate < $1.candidate }
  }

  /// The file's bytes.
  package var bytes: [UInt8] {
    let lines = [Self.columns] + rows.map(\.cells)
    return lines.flatMap { Array(($0.map(CSVCell.quoted).joined(separator: ",") + "\n").utf8) }
  }

  /// Hex SHA-256 of ``bytes``, which the `export` event names.
  package var sha: String { Digest32(hashing: bytes).hex }
}
