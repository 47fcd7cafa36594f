import Assessment
import Foundation

/// What can be wrong with the characters of a text.
enum TextDefect: CaseIterable {
  case decomposed, zeroWidth, direction, control, tab, cyrillic, greek, fullWidth, wrongDStroke
  case doubleSpace, spaceBefore, noBreakSpace, softHyphen, tooWide, unclosed
}

extension DefectPlan {
  mutating func plant(_ defect: TextDefect) -> Planted {
    let (index, id, wrong) = target()
    let inStem = Bool.random(using: &random) || defect == .tooWide || defect == .spaceBefore
    let text = inStem ? bank.items[index].stem : bank.items[index].choices[wrong]
    let (code, spoilt) = spoilt(text, defect)
    if inStem {
      bank.items[index].stem = spoilt
    } else {
      bank.items[index].choices[wrong] = spoilt
    }
    return (code, "\(id)/\(inStem ? "stem" : FixtureItem.letter(wrong))")
  }

  private mutating func spoilt(
    _ text: String, _ defect: TextDefect
  ) -> (DiagnosticCode, String) {
    let word = "kho tài liệu Đông Á"
    switch defect {
    case .decomposed:
      return (.notNFC, (text + " tiếng Việt").decomposedStringWithCanonicalMapping)
    case .zeroWidth: return (.forbiddenCharacter, inserted(pick(["\u{200B}", "\u{FEFF}"]), text))
    case .direction: return (.forbiddenCharacter, inserted(pick(["\u{202E}", "\u{200F}"]), text))
    case .control: return (.forbiddenCharacter, inserted(pick(["\u{7}", "\u{1B}"]), text))
    case .tab: return (.forbiddenCharacter, inserted("\t", text))
    case .cyrillic:
      return (.lookAlikeLetter, text + " " + word.replacing("o", with: "о", maxReplacements: 1))
    case .greek:
      return (.lookAlikeLetter, text + " " + word.replacing("o", with: "ο", maxReplacements: 1))
    case .fullWidth:
      return (.lookAlikeLetter, text + " " + word.replacing("k", with: "ｋ", maxReplacements: 1))
    case .wrongDStroke:
      return (.lookAlikeLetter, text + " " + word.replacing("Đ", with: pick(["Ð", "Ɖ"])))
    case .doubleSpace: return (.doubleSpace, text + pick(["  ", "   "]) + "hiện hành")
    case .spaceBefore:
      return (
        .spaceBeforePunctuation,
        pick([text.replacing("?", with: " ?"), text.replacing("?", with: " , nếu có?")])
      )
    case .noBreakSpace: return (.unusualSpace, inserted(pick(["\u{A0}", "\u{2009}"]), text))
    case .softHyphen: return (.invisibleCharacter, inserted("\u{AD}", text))
    case .tooWide:
      let cells = "| Tên đơn vị trực thuộc | Số hồ sơ đã nhận |"
      let rule = "|-----------------------|-----------------|"
      let long = "| Nghiêngnghiêngnghiêngnghiêng | 1234567890123456 |"
      return (.tooWide, text + "\n\n\(cells)\n\(rule)\n\(long)")
    case .unclosed:
      return (.unclosedMark, text + pick([" **hiện hành", " x^{2", " `SUM", " *tạm"]))
    }
  }

  /// `mark` after the second letter.
  private func inserted(_ mark: String, _ text: String) -> String {
    text.prefix(2) + mark + text.dropFirst(2)
  }
}
