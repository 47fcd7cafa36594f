/// A text in which `*` stands for any run of characters, `\*` for a star.
struct WildcardPattern {
  /// The pieces between the stars, normalised; at least one.
  private let pieces: [[UInt8]]

  init(_ text: String, ignoresCase: Bool) {
    var pieces: [[UInt8]] = [[]]
    let bytes = Array(ShortText.normalised(text, ignoresCase: ignoresCase).utf8)
    var index = 0
    while index < bytes.count {
      let isEscaped = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
      if isEscaped, bytes[index + 1] == UInt8(ascii: "*") {
        pieces[pieces.count - 1].append(UInt8(ascii: "*"))
        index += 2
      } else if bytes[index] == UInt8(ascii: "*") {
        pieces.append([])
        index += 1
      } else {
        pieces[pieces.count - 1].append(bytes[index])
        index += 1
      }
    }
    self.pieces = pieces
  }

  /// The pattern with nothing in place of its stars; `x` where nothing would be left.
  var example: String {
    let text = String(decoding: pieces.joined(), as: UTF8.self)
    return ShortText.normalised(text, ignoresCase: false).isEmpty ? "x" : text
  }

  /// Whether the whole of `given`, normalised, is matched; the leftmost place of each piece serves.
  func matches(_ given: String) -> Bool {
    let text = Array(given.utf8)
    guard let first = pieces.first, let last = pieces.last, text.starts(with: first) else {
      return false
    }
    if pieces.count == 1 { return text.count == first.count }
    guard text.count >= first.count + last.count, text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for piece in pieces.dropFirst().dropLast() {
      if piece.isEmpty { continue }
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }
}
