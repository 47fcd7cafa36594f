/// The names in an archive's central directory as written; libarchive makes slashes of backslashes.
enum ZIPDirectory {
  /// The names as bytes, as far as the directory can be followed.
  static func names(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    guard let end = end(of: bytes), var at = number(bytes, end &+ 16, 4) else { return [] }
    var names: [ArraySlice<UInt8>] = []
    while number(bytes, at, 4) == 0x0201_4B50, let name = number(bytes, at &+ 28, 2),
      let extra = number(bytes, at &+ 30, 2), let note = number(bytes, at &+ 32, 2),
      at &+ 46 &+ name <= bytes.count
    {
      names.append(bytes[(at &+ 46)..<(at &+ 46 &+ name)])
      at &+= 46 &+ name &+ extra &+ note
    }
    return names
  }

  /// Where the last record of an archive begins; a note of up to 65,535 bytes may follow it.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count &- 22
    return (max(0, last &- 65_535)...last).last { number(bytes, $0, 4) == 0x0605_4B50 }
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int? {
    guard at >= 0, at &+ count <= bytes.count else { return nil }
    return bytes[at..<(at &+ count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
