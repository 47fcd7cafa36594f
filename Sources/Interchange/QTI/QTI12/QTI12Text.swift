import CanonicalBytes

/// Plain texts of QTI 1.2: values, labels and names.
enum QTI12Text {
  /// Without white space around it.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return CanonicalString.nfc(String(scalars[start...end]))
  }

  /// Runs of white space as one space.
  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a title says nothing but where something stands: `1`, `Section 2`, `Phần I`.
  static func isMereNumber(_ title: String) -> Bool {
    let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }
    let empty: Set<String> = [
      "section", "part", "phần", "mục", "group", "nhóm", "main", "root", "quiz", "test", "exam",
      "question", "questions", "bank", "pool", "assessment", "untitled", "default", "đề", "số",
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
    ]
    return words.allSatisfy { word in
      word.allSatisfy(\.isNumber) || empty.contains(CanonicalString.nfc(String(word)))
    }
  }

  /// Equal byte for byte in NFC, or after folding case.
  static func equal(_ a: String, _ b: String, ignoresCase: Bool) -> Bool {
    ignoresCase
      ? a.lowercased().utf8.elementsEqual(b.lowercased().utf8) : a.utf8.elementsEqual(b.utf8)
  }
}
