import CanonicalBytes

/// Compares written numbers digit by digit, apart from `ExactDecimal`.
enum NaiveNumber {
  /// Whether `response` lies where the key says.
  static func isRight(_ response: String, _ key: CanonicalJSON) -> Bool {
    guard let given = read(response) else { return false }
    if let value = key["value"]?.stringValue, let about = key["tolerance"]?.stringValue {
      guard let value = read(value), let about = read(about) else { return false }
      let distance = given > value ? given - value : value - given
      return distance <= about
    }
    guard let from = key["from"]?.stringValue.flatMap(read),
      let to = key["to"]?.stringValue.flatMap(read)
    else { return false }
    return from <= given && given <= to
  }

  /// Whether `response` is a number at all.
  static func isNumber(_ response: String) -> Bool { read(response) != nil }

  /// The number in units of 10⁻¹⁸.
  private static func read(_ text: String) -> Int128? {
    let pattern =
      #/(?<sign>[-+−]?)(?<whole>[0-9]*|[0-9]{1,3}(?:[.][0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+)(?:(?<mark>[.,])(?<rest>[0-9]+))?/#
    let spaced = String(
      text.unicodeScalars.map { scalar in
        ["\u{A0}", "\u{202F}", "\u{2009}"].contains(scalar) ? " " : Character(scalar)
      })
    guard let match = spaced.wholeMatch(of: pattern.matchingSemantics(.unicodeScalar)) else {
      return nil
    }
    let mark = match.output.mark.map(String.init) ?? ""
    let grouping = match.output.whole.first { !$0.isNumber }.map(String.init) ?? ""
    var whole = String(match.output.whole.filter(\.isNumber))
    var rest = match.output.rest.map(String.init) ?? ""
    // One separator that occurs once is the decimal mark, whatever follows it.
    if mark.isEmpty, grouping == "." || grouping == ",", whole.count <= 6 {
      rest = String(whole.suffix(3))
      whole = String(whole.dropLast(3))
    } else if mark == grouping, !mark.isEmpty {
      // Several of one kind only group.
      guard rest.count == 3 else { return nil }
      whole += rest
      rest = ""
    }
    guard !(whole + rest).isEmpty, whole.count <= 18, rest.count <= 18 else { return nil }
    let padded = whole + rest + String(repeating: "0", count: 18 - rest.count)
    guard let magnitude = Int128(padded) else { return nil }
    return match.output.sign == "-" || match.output.sign == "−" ? -magnitude : magnitude
  }
}
