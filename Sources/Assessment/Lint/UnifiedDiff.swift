/// Writes changes of lines as `diff -u` does.
enum UnifiedDiff {
  /// Lines of context around a change.
  static let context = 3

  /// Empty when nothing changed.
  static func text(old: [UInt8], new: [UInt8], name: String) -> String {
    let rows = rows(lines(old), lines(new))
    let changed = rows.indices.filter { rows[$0].mark != " " }
    guard !changed.isEmpty else { return "" }
    var text = "--- a/\(name)\n+++ b/\(name)\n"
    for hunk in hunks(changed, count: rows.count) { text += Self.hunk(rows, hunk) }
    return text
  }

  private struct Row {
    var mark: Character
    var text: String
    /// Lines of either side before this row.
    var old: Int
    var new: Int
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func rows(_ old: [String], _ new: [String]) -> [Row] {
    let difference = new.map { Array($0.utf8) }.difference(from: old.map { Array($0.utf8) })
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [Row] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        rows.append(Row(mark: "-", text: old[i], old: i, new: j))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        rows.append(Row(mark: "+", text: new[j], old: i, new: j))
        j += 1
      } else {
        rows.append(Row(mark: " ", text: j < new.count ? new[j] : "", old: i, new: j))
        i += 1
        j += 1
      }
    }
    return rows
  }

  private static func hunks(_ changed: [Int], count: Int) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in changed {
      let start = max(0, index - context)
      let end = min(count, index + context + 1)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func hunk(_ rows: [Row], _ range: Range<Int>) -> String {
    let part = rows[range]
    let old = part.count { $0.mark != "+" }
    let new = part.count { $0.mark != "-" }
    let first = rows[range.lowerBound]
    let head =
      "@@ -\(first.old + (old > 0 ? 1 : 0)),\(old) +\(first.new + (new > 0 ? 1 : 0)),\(new) @@\n"
    return head + part.map { "\($0.mark)\($0.text)\n" }.joined()
  }
}
