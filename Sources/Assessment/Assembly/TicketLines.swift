/// What tickets of one purpose and subject differ in: ids, each with its line feed, in one array.
struct TicketLines: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each line ends; a line begins where the one before it ends.
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]]
  }

  /// Adds a line.
  mutating func append(_ line: some Sequence<UInt8>) {
    bytes.append(contentsOf: line)
    ends.append(bytes.count)
  }

  /// Adds a line made of three parts.
  mutating func append(_ first: [UInt8], _ second: [UInt8], _ third: ArraySlice<UInt8>) {
    bytes.append(contentsOf: first)
    bytes.append(contentsOf: second)
    append(third)
  }

  /// Forgets the lines and keeps their storage.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
