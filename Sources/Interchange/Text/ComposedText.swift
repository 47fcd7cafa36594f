import CanonicalBytes

/// Normalization form C at the price of reading, where there is nothing to compose.
package enum ComposedText {
  /// `text` in normalization form C; only the lines that may need it are composed.
  package static func nfc(_ text: String) -> String {
    if isSurelyComposed(text.utf8) { return text }
    var composed = ""
    composed.reserveCapacity(text.utf8.count)
    var isFirst = true
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !isFirst { composed += "\n" }
      isFirst = false
      let own = Substring(line)
      composed += isSurelyComposed(own.utf8) ? own : CanonicalString.nfc(String(own))[...]
    }
    return composed
  }

  /// Whether every character is of a block that has neither marks to compose nor two spellings.
  static func isSurelyComposed(_ utf8: some Sequence<UInt8>) -> Bool {
    var lead: UInt8 = 0
    for byte in utf8 {
      if byte < 0x80 { continue }
      if byte >= 0xC0 {
        // Up to U+02FF; U+1E00 on and U+2000 on are looked at with the next byte.
        if byte > 0xCB && byte != 0xE1 && byte != 0xE2 { return false }
        lead = byte
      } else if lead == 0xE1 {
        if byte < 0xB8 || byte > 0xBB { return false }
        lead = 0
      } else if lead == 0xE2 {
        // U+2080 on; the spaces U+2000 and U+2001 and the letters at U+2126 have two spellings.
        if byte != 0x82 && byte != 0x88 && byte != 0x89 && byte != 0x80 { return false }
        lead = byte == 0x80 ? 0xFF : 0
      } else if lead == 0xFF {
        if byte < 0x82 { return false }
        lead = 0
      }
    }
    return true
  }
}
