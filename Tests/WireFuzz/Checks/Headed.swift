/// An input of a name, a line feed and a body.
enum Headed {
  /// Both parts; `nil` without a line feed.
  static func split(_ bytes: some Collection<UInt8>) -> (name: String, body: [UInt8])? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let body = bytes[bytes.index(after: end)...]
    return (String(decoding: bytes[..<end], as: UTF8.self), Array(body))
  }

  /// Lines of a name, a space and a body each, at most `most`; other lines are left out.
  static func lines(_ bytes: [UInt8], most: Int) -> [(name: String, body: [UInt8])] {
    bytes.split(separator: 0x0A).prefix(most).compactMap { line in
      guard let end = line.firstIndex(of: 0x20) else { return nil }
      return (String(decoding: line[..<end], as: UTF8.self), Array(line[(end + 1)...]))
    }
  }
}
