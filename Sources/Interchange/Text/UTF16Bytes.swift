/// UTF-16 files: what Excel calls Unicode text.
enum UTF16Bytes {
  /// The same text in UTF-8; throws at half a character, naming its offset in the file.
  static func utf8(
    _ bytes: ArraySlice<UInt8>, isBigEndian: Bool, file: String
  ) throws(ImportFinding) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = bytes.startIndex
    while at &+ 1 < bytes.endIndex {
      let (high, low) = isBigEndian ? (at, at &+ 1) : (at &+ 1, at)
      units.append(UInt16(bytes[high]) << 8 | UInt16(bytes[low]))
      at &+= 2
    }
    let fault = firstFault(units) ?? (at < bytes.endIndex ? units.count : nil)
    if let fault {
      let line = 1 &+ units[..<fault].count { $0 == 0x0A }
      throw ImportFinding(
        .error, .notText, file: file, line: line, ["offset": "\(fault &* 2 &+ 2)"])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The index of the first lone surrogate or NUL.
  private static func firstFault(_ units: [UInt16]) -> Int? {
    var at = 0
    while at < units.count {
      let unit = units[at]
      if unit == 0 || UTF16.isTrailSurrogate(unit) { return at }
      if UTF16.isLeadSurrogate(unit) {
        guard at &+ 1 < units.count, UTF16.isTrailSurrogate(units[at &+ 1]) else { return at }
        at &+= 1
      }
      at &+= 1
    }
    return nil
  }
}
