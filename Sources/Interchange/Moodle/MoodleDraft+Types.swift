extension MoodleDraft {
  /// Reads the question by its type; `nil` has a finding of severity error.
  mutating func read() -> SourceQuestion? {
    switch type {
    case "multichoice": multipleChoice()
    case "multichoiceset": allOrNothingChoice()
    case "oumultiresponse": rightLessWrongChoice()
    case "truefalse": trueFalse()
    case "shortanswer": shortAnswer()
    case "numerical": numerical()
    case "matching", "match", "ddmatch": matching()
    case "essay": essay()
    case "description": description()
    case "cloze", "multianswer": cloze()
    case "ordering": ordering()
    case "kprime", "mtf": statements()
    case "sc": oneRow()
    case "gapselect": wordGaps("selectoption")
    case "ddwtos": wordGaps("dragbox")
    case "gapfill": gapFill()
    case "": untyped()
    default: other()
    }
  }

  private mutating func untyped() -> SourceQuestion? {
    report(.error, .brokenSyntax, ["value": "question type=\"\""])
    return nil
  }

  private mutating func description() -> SourceQuestion? {
    let text = stem()
    return question(stem: text, body: .information)
  }

  /// Kept; the stem only where no key can stand in it.
  private mutating func other() -> SourceQuestion? {
    let field = member("questiontext")
    let text = shown(field)
    let mayHoldKey = Self.keysInStem.contains(type) || ClozeLeak.isFound(in: text)
    return kept(.warning, .unsupportedType, type, stem: mayHoldKey ? "" : text)
  }

  /// Types that mark the key in their text.
  private static let keysInStem: Set<String> = [
    "wordselect", "multianswerwiris", "multianswerrgx", "regexpcloze", "guessit", "wordsearch",
  ]
}
