/// Reads a mirror line by line in constant memory.
struct MirrorScanner {
  private let file: AppendOnlyFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var offset = 0
  private let chunk = 1 << 16

  /// The number of lines read so far.
  private(set) var lines = 0
  /// Where the line that ``next()`` gives next begins in the file.
  private(set) var position = 0

  init(_ file: AppendOnlyFile) { self.file = file }

  /// The next line with its newline; the last piece of the file may lack it; `nil` at the end.
  mutating func next() throws(EventLogFailure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(through: end) }
      searched = buffer.count
      let more = try file.read(at: offset, count: chunk)
      if more.isEmpty { break }
      offset += more.count
      searched -= start
      buffer.removeFirst(start)
      start = 0
      buffer += more
    }
    return start < buffer.count ? take(through: buffer.count - 1) : nil
  }

  private mutating func take(through end: Int) -> [UInt8] {
    let line = Array(buffer[start...end])
    start = end + 1
    position += line.count
    lines += 1
    return line
  }
}
