import RichText

/// A text whose gaps stand between two marks.
enum MoodleGaps {
  /// The text with an element in the place of each gap, and what stood in the gaps.
  ///
  /// A gap ends at the first closing mark.
  static func split(
    _ html: String, open: String, close: String
  ) -> (html: String, gaps: [String]) {
    let bytes = Array(html.utf8)
    let (start, end) = (Array(open.utf8), Array(close.utf8))
    var rest: [UInt8] = []
    var gaps: [String] = []
    var index = 0
    while let opening = ByteText.index(of: start, in: bytes, from: index),
      let closing = ByteText.index(of: end, in: bytes, from: opening + start.count)
    {
      let inner = bytes[(opening + start.count)..<closing]
      rest += bytes[index..<opening]
      index = closing + end.count
      gaps.append(ByteText.text(inner))
      rest += "<khoathi-gap n=\"\(gaps.count)\"></khoathi-gap>".utf8
    }
    rest += bytes[min(index, bytes.count)...]
    return (ByteText.text(rest), gaps)
  }

  /// The text with an element in the place of each `[[12]]`, and the numbers.
  static func numbered(_ html: String) -> (html: String, gaps: [Int]) {
    let bytes = Array(html.utf8)
    let mark = Array("[[".utf8)
    var rest: [UInt8] = []
    var gaps: [Int] = []
    var index = 0
    while let opening = ByteText.index(of: mark, in: bytes, from: index) {
      let digits = bytes[(opening + 2)...].prefix(6).prefix(while: ByteText.isDigit)
      let end = opening + 2 + digits.count
      rest += bytes[index..<opening]
      index = opening + 1
      if let number = Int(ByteText.text(digits)), bytes[end...].starts(with: "]]".utf8) {
        gaps.append(number)
        rest += "<khoathi-gap n=\"\(gaps.count)\"></khoathi-gap>".utf8
        index = end + 2
      } else {
        rest.append(bytes[opening])
      }
    }
    rest += bytes[index...]
    return (ByteText.text(rest), gaps)
  }

  /// Whether so many gaps stand in `stem`, each once and in their order.
  static func areShown(_ count: Int, in stem: String) -> Bool {
    RichText(stem).gaps == (0..<count).map { $0 + 1 }
  }

  /// `stem` with a backslash between a `[` of its text and a gap after it.
  static func separated(_ stem: String) -> String {
    let bytes = Array(stem.utf8)
    let bracket = UInt8(ascii: "[")
    guard ByteText.index(of: [bracket, bracket, bracket], in: bytes) != nil else { return stem }
    var separated: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let next = bytes[(index + 1)...]
      if byte == bracket, next.starts(with: [bracket, bracket]),
        next.dropFirst(2).first.map(ByteText.isDigit) == true,
        separated.last != UInt8(ascii: "\\")
      {
        separated.append(UInt8(ascii: "\\"))
      }
      separated.append(byte)
    }
    return ByteText.text(separated)
  }
}
