import CanonicalBytes

/// A note as a history can hold it.
enum HistoryNote {
  /// `typed` in NFC without blanks at its ends; carriage returns and tabs become plain.
  static func canonical(_ typed: String) -> String {
    let plain = typed.replacing("\r\n", with: "\n").replacing("\t", with: " ")
    let start = CanonicalString.nfc(plain).drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
