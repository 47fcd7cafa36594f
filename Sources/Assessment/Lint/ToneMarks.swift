import Foundation

/// The five tone marks of Vietnamese, which two schools of spelling put on different letters.
enum ToneMarks {
  /// `text` with the tone mark of each word after its letters, so that `hoà` and `hòa` are one.
  static func last(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    var tones: [Unicode.Scalar] = []
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x300, 0x301, 0x303, 0x309, 0x323: tones.append(scalar)
      default:
        if !LintWords.isPart(scalar) {
          result.append(contentsOf: tones)
          tones = []
        }
        result.append(scalar)
      }
    }
    result.append(contentsOf: tones)
    return String(result)
  }
}
