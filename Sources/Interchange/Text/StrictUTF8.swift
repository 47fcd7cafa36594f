/// Refuses what is not UTF-8 text.
package enum StrictUTF8 {
  /// Throws at the first byte that is not UTF-8 and at NUL, with its offset and line; names
  /// windows-1258 and the old Vietnamese fonts where the bytes look like them.
  package static func check(_ bytes: [UInt8], file: String) throws(ImportFinding) {
    guard let offset = firstFault(bytes) else { return }
    let line = 1 &+ bytes[..<offset].count { $0 == 0x0A }
    guard bytes[offset] != 0 else {
      throw ImportFinding(.error, .notText, file: file, line: line, ["offset": "\(offset)"])
    }
    let asLatin = String(
      String.UnicodeScalarView(bytes.prefix(1 << 16).map { Unicode.Scalar($0) }))
    if let old = OldFonts.name(in: asLatin) {
      throw ImportFinding(
        .error, .oldFontEncoding, file: file, line: line, ["value": old, "offset": "\(offset)"])
    }
    if Windows1258.isLikely(bytes) {
      throw ImportFinding(
        .error, .otherEncoding, file: file, line: line,
        ["value": TextEncoding.windows1258.rawValue, "offset": "\(offset)"])
    }
    throw ImportFinding(.error, .notText, file: file, line: line, ["offset": "\(offset)"])
  }

  /// The offset of the first byte that is not UTF-8, or that is NUL.
  package static func firstFault(_ bytes: [UInt8]) -> Int? {
    let null = bytes.firstIndex(of: 0)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return null
    } catch {
      let fault = error.byteOffsets.lowerBound
      return min(fault, null ?? fault)
    }
  }
}
