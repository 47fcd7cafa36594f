extension QTI12Draft {
  /// Whether the statement holds, for choices that are only *true* and *false*.
  func truth(_ response: QTI12Response, _ rule: SourceRule<String>) -> Bool? {
    guard case .exactly(let key) = rule, key.count == 1, let right = key.first,
      response.labels.count == 2
    else { return nil }
    let isNamedSo =
      Set(response.names.map { $0.lowercased() }) == ["true", "false"]
    guard metadata.kind == .trueFalse || isNamedSo else { return nil }
    let truths = response.labels.map { label in
      Self.truth(of: label.plain.isEmpty ? label.identifier : label.plain)
    }
    guard Set(truths) == [true, false],
      let at = response.labels.firstIndex(where: { $0.identifier == right })
    else { return nil }
    return truths[at]
  }

  private static func truth(of word: String) -> Bool? {
    let plain = QTI12Text.trimmed(word).lowercased().filter { $0.isLetter }
    if [
      "true", "t", "đúng", "đ", "yes", "right", "correct", "wahr", "richtig", "vrai", "verdadero",
      "truefalsetrue",
    ].contains(plain) {
      return true
    }
    if [
      "false", "f", "sai", "s", "no", "wrong", "incorrect", "falsch", "faux", "falso",
      "truefalsefalse",
    ].contains(plain) {
      return false
    }
    return nil
  }
}
