/// Counts what stands in braces.
enum BraceScan {
  /// How many unescaped braces begin an answer of GIFT, and how many a gap of a cloze.
  static func counts(in utf8: Substring.UTF8View) -> (gift: Int, cloze: Int) {
    let bytes = Array(utf8)
    var gift = 0
    var cloze = 0
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at &+= 1
      case UInt8(ascii: "{"):
        if isGap(bytes, at &+ 1) {
          cloze &+= 1
        } else if isAnswer(bytes, at &+ 1) {
          gift &+= 1
        }
      default: break
      }
      at &+= 1
    }
    return (gift, cloze)
  }

  /// `{1:SHORTANSWER:`; any word in capitals will do, so that a misspelt gap is still a gap.
  private static func isGap(_ bytes: [UInt8], _ start: Int) -> Bool {
    var at = start
    while at < bytes.count, at < start &+ 12, (0x30...0x39).contains(bytes[at]) { at &+= 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return false }
    let word = at &+ 1
    at = word
    while at < bytes.count, at < word &+ 20,
      (0x41...0x5A).contains(bytes[at]) || bytes[at] == UInt8(ascii: "_")
    { at &+= 1 }
    return at > word && at < bytes.count && bytes[at] == UInt8(ascii: ":")
  }

  /// `=`, `~`, `#`, `>`, `}` or a truth value comes first.
  private static func isAnswer(_ bytes: [UInt8], _ start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09 {
      at &+= 1
    }
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: ">"),
      UInt8(ascii: "}"):
      return true
    default:
      let word = bytes[at...].prefix(8).prefix { (0x41...0x5A).contains($0) }
      guard ["T", "F", "TRUE", "FALSE"].contains(String(decoding: word, as: UTF8.self)) else {
        return false
      }
      let next = bytes[word.endIndex...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }
      return next == UInt8(ascii: "}") || next == UInt8(ascii: "#")
    }
  }
}
