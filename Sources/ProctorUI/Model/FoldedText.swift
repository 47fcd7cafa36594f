import Foundation

/// Text for finding: without case, marks and tones, so that `hoa` finds `Hòa` and `dung` `Đừng`.
enum FoldedText {
  static func of(_ text: String) -> String {
    let parts = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    var folded = String.UnicodeScalarView()
    for scalar in parts where scalar.properties.generalCategory != .nonspacingMark {
      folded.append(scalar == "đ" ? "d" : scalar)
    }
    let words = String(folded).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }
}
