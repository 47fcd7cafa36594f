/// Takes lines off the front of some bytes.
struct LineReader {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// The number of the last line taken, from 1.
  private(set) var line = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line without its newline; refuses a line that does not end.
  mutating func next() throws(AgeRefusal) -> ArraySlice<UInt8> {
    line += 1
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { throw .format(line: line) }
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}
