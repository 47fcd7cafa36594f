/// Files of one record a line, read a line at a time.
///
/// A line is what stands before a line feed; what follows the last line feed is a line of its own,
/// so a file that ends as it should has no empty last line.
package struct TextLines: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private var place = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line without its line feed.
  package mutating func next() -> ArraySlice<UInt8>? {
    guard place < bytes.count else { return nil }
    let start = place
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    place = end + 1
    return bytes[start..<end]
  }

  /// The first `most` lines of `bytes`; no more of them is looked at.
  package static func split(_ bytes: [UInt8], atMost most: Int) -> [ArraySlice<UInt8>] {
    Array(TextLines(bytes).prefix(most))
  }

  /// All lines of bytes that this program wrote or whose number was checked.
  package static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] { Array(TextLines(bytes)) }

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
