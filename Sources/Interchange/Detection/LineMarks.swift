/// What one line begins with.
struct LineMarks {
  let isOption: Bool
  let isAikenKey: Bool
  let isQuestion: Bool
  let isNumber: Bool
  let isKey: Bool
  let isGIFT: Bool
  let isREXamsMember: Bool
  let isLaTeX: Bool

  /// The marks of a line without white space at its ends.
  init(_ line: Substring) {
    let head = Array(line.utf8.prefix(16))
    let small = line.prefix(40).lowercased()
    isOption = Self.startsOption(head)
    isAikenKey = Self.startsAikenKey(line)
    isQuestion =
      ["câu ", "câu", "bài ", "question ", "câu hỏi "].contains { word in
        small.hasPrefix(word) && small.dropFirst(word.count).first?.isNumber == true
      } || line.hasPrefix("#Q ") || small.hasPrefix("[<br>]") || small.hasPrefix("[<sg>]")
    isNumber = Self.startsNumber(head)
    isKey = [
      "đáp án", "đáp án đúng", "answer:", "answer ", "chọn ", "key:", "correct answer", "đ.án",
    ].contains(where: small.hasPrefix)
    isGIFT =
      line.hasPrefix("::") || line.hasPrefix("$CATEGORY:")
      || line.hasPrefix("//") && !line.hasPrefix("///")
      || ["[html]", "[markdown]", "[plain]", "[moodle]"].contains(where: line.hasPrefix)
    isREXamsMember =
      ["exname:", "extype:", "exsolution:", "\\exname{", "\\extype{", "\\exsolution{"]
      .contains(where: line.hasPrefix)
    isLaTeX =
      ["\\documentclass", "\\begin{document}", "\\begin{ex}", "\\begin{questions}", "\\choice"]
      .contains(where: line.hasPrefix) || line.hasPrefix("{\\True")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// `A.`, `b)`, `*C.`, and the `A ` of trivia files is not one.
  private static func startsOption(_ head: [UInt8]) -> Bool {
    let own = head.first == UInt8(ascii: "*") ? head.dropFirst() : head[...]
    guard let letter = own.first, isLetter(letter), let sign = own.dropFirst().first else {
      return false
    }
    return sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
  }

  private static func startsNumber(_ head: [UInt8]) -> Bool {
    let rest = head.drop { (0x30...0x39).contains($0) }
    guard rest.count < head.count, let sign = rest.first else { return false }
    return sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
  }

  private static func startsAikenKey(_ line: Substring) -> Bool {
    guard line.hasPrefix("ANSWER:") else { return false }
    let key = line.dropFirst(7).drop { $0 == " " }
    return key.utf8.first.map { (0x41...0x5A).contains($0) } == true
  }
}
