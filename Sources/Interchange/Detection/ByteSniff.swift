/// What the first bytes of a file say.
package enum ByteSniff: Hashable, Sendable {
  case zip
  case xml
  /// To be decoded and looked at.
  case text
  case foreign(ForeignFormat)
  case empty

  /// What `bytes` look like.
  package static func of(_ bytes: [UInt8]) -> ByteSniff {
    if let foreign = foreign(bytes) { return .foreign(foreign) }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    let head = head(of: bytes)
    let start = head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if start.isEmpty { return head.count == bytes.count ? .empty : .text }
    return XMLStart.isXML(start) ? .xml : .text
  }

  /// The beginning as bytes of ASCII or UTF-8, without a byte order mark.
  private static func head(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    switch ByteOrderMark.at(bytes) {
    case .utf8: bytes[3...].prefix(4096)
    case .utf16, .utf32: bytes.prefix(8192).filter { $0 != 0 && $0 < 0xFE }[...]
    case nil:
      // XML in UTF-16 without a mark begins with a NUL beside its first sign.
      bytes.prefix(4) == [0x3C, 0, 0x3F, 0] || bytes.prefix(4) == [0, 0x3C, 0, 0x3F]
        ? bytes.prefix(8192).filter { $0 != 0 }[...] : bytes.prefix(4096)
    }
  }

  private static func foreign(_ bytes: [UInt8]) -> ForeignFormat? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return OLEKind.of(bytes)
    }
    for (start, format) in starts where bytes.starts(with: start) { return format }
    if bytes.count > 12, bytes.starts(with: Array("RIFF".utf8)) {
      return bytes[8..<12].elementsEqual("WEBP".utf8) ? .picture : .sound
    }
    if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return .sound }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return .otherArchive }
    return nil
  }

  private static let starts: [([UInt8], ForeignFormat)] = [
    (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .rtf),
    (Array("SQLite format 3\0".utf8), .sqlite),
    ([0, 1, 0, 0] + Array("Standard ".utf8), .access),
    ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture),
    ([0x49, 0x49, 0x2A, 0], .picture),
    ([0x4D, 0x4D, 0, 0x2A], .picture),
    ([0x1F, 0x8B], .otherArchive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive),
    (Array("Rar!".utf8) + [0x1A, 0x07], .otherArchive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .otherArchive),
    (Array("BZh".utf8), .otherArchive),
    (Array("OggS".utf8), .sound),
    (Array("ID3".utf8), .sound),
    ([0x7F, 0x45, 0x4C, 0x46], .program),
    ([0x4D, 0x5A, 0x90, 0], .program),
  ]
}
