/// Files of one record a line.
package enum TextLines {
  /// The lines of `bytes` without their line feeds; what follows the last line feed is a line
  /// of its own, so a file that ends as it should has no empty last line.
  package static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines
  }

  /// Whether `bytes` are empty or end in a line feed.
  package static func isClosed(_ bytes: [UInt8]) -> Bool { bytes.last.map { $0 == 0x0A } ?? true }

  /// Each line and its line feed.
  package static func join(_ lines: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    return bytes
  }
}
