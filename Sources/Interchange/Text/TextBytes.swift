/// Bytes of a text file as text: strict, in NFC, with plain line ends and no hidden characters.
package enum TextBytes {
  /// The text of `bytes`: UTF-8, or UTF-16 with a byte order mark; `\r\n` and `\r` become `\n`.
  ///
  /// Throws at a byte that is not text, naming its offset, and at NUL.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(ImportFinding) -> (text: String, findings: [ImportFinding]) {
    try read(bytes, file: file, encoding: .unicode)
  }

  /// The text of `bytes` in `encoding`; a byte order mark decides over it.
  package static func read(
    _ bytes: [UInt8], file: String, encoding: TextEncoding
  ) throws(ImportFinding) -> (text: String, findings: [ImportFinding]) {
    if bytes.count > ImportLimits.fileBytes {
      throw ImportFinding(
        .error, .tooLarge, file: file,
        ["name": file, "limit": "\(ImportLimits.fileBytes >> 20) MB"])
    }
    let raw = try decoded(bytes, file: file, encoding: encoding)
    let lines = PlainLineEnds.applied(to: raw)
    if let long = PlainLineEnds.longLine(of: lines) {
      throw ImportFinding(
        .error, .tooLarge, file: file, line: long,
        ["name": "\(file):\(long)", "limit": "\(ImportLimits.lineBytes >> 20) MB"])
    }
    // Composed only then: what is taken out may have stood between a letter and its mark.
    let (clean, taken, line) = ForeignText.cleaned(String(decoding: lines, as: UTF8.self))
    let text = ComposedText.nfc(clean)
    if let old = OldFonts.name(in: text) {
      throw ImportFinding(.error, .oldFontEncoding, file: file, ["value": old])
    }
    guard !taken.isEmpty else { return (text, []) }
    let finding = ImportFinding(
      .warning, .changedCharacters, file: file, line: line,
      ["value": taken.joined(separator: ", ")])
    return (text, [finding])
  }

  /// UTF-8 bytes without a byte order mark.
  private static func decoded(
    _ bytes: [UInt8], file: String, encoding: TextEncoding
  ) throws(ImportFinding) -> [UInt8] {
    switch ByteOrderMark.at(bytes) {
    case .utf16(let isBigEndian):
      return try UTF16Bytes.utf8(bytes.dropFirst(2), isBigEndian: isBigEndian, file: file)
    case .utf32:
      throw ImportFinding(.error, .otherEncoding, file: file, ["value": "UTF-32", "offset": "0"])
    case .utf8:
      try StrictUTF8.check(bytes, file: file)
      return Array(bytes.dropFirst(3))
    case nil:
      break
    }
    switch encoding {
    case .windows1258:
      return try Windows1258.utf8(bytes, file: file)
    case .unicode:
      try StrictUTF8.check(bytes, file: file)
      return bytes
    }
  }
}
