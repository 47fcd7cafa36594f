import CanonicalBytes

/// The text form of an age file: base64 between two marks, 64 columns a line.
enum Armor {
  private static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  private static let end = "-----END AGE ENCRYPTED FILE-----"
  private static let columns = 64

  static func encode(_ file: [UInt8]) -> [UInt8] {
    var lines = [begin]
    var rest = Array(Base64.encode(file).utf8)[...]
    while !rest.isEmpty {
      lines.append(String(decoding: rest.prefix(columns), as: UTF8.self))
      rest = rest.dropFirst(columns)
    }
    return Array((lines + [end, ""]).joined(separator: "\n").utf8)
  }

  /// The binary file: `file` itself when it is no text form.
  ///
  /// White space around the marks and carriage returns before newlines are allowed, as age allows.
  static func decode(_ file: [UInt8]) throws(AgeRefusal) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let start = file.prefix(while: isSpace).count
    guard file[start...].starts(with: begin.utf8) else { return file }
    let first = file[..<start].count { $0 == 0x0A } + 1
    let trimmed = file[start...(file.lastIndex { !isSpace($0) } ?? start)]
    var lines = trimmed.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    guard lines.count > 2, lines[0].elementsEqual(begin.utf8) else { throw .format(line: first) }
    guard lines.removeLast().elementsEqual(end.utf8) else {
      throw .format(line: first + lines.count)
    }
    lines.removeFirst()
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      guard line.count == columns || (isLast && (1..<columns).contains(line.count)) else {
        throw .format(line: first + index + 1)
      }
    }
    guard let bytes = Base64.decode(String(decoding: lines.joined(), as: UTF8.self)) else {
      throw .format(line: 0)
    }
    return bytes
  }
}
