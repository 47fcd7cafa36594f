/// The ids of a cell's units, each with its line feed, in one array.
struct TicketLines: Sendable {
  private let bytes: [UInt8]
  /// Where each line ends; a line begins where the one before it ends.
  private let ends: [Int]

  init(_ lines: [[UInt8]]) {
    bytes = lines.flatMap(\.self)
    var end = 0
    ends = lines.map { line in
      end += line.count
      return end
    }
  }

  var count: Int { ends.count }

  subscript(index: Int) -> [UInt8] { Array(bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]]) }

  /// Calls `body` with every line in turn.
  func forEach(_ body: (Int, UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { raw in
      var start = 0
      for (index, end) in ends.enumerated() {
        body(index, UnsafeRawBufferPointer(rebasing: raw[start..<end]))
        start = end
      }
    }
  }
}
