/// Takes a response string apart; never traps, whatever the string.
enum ResponseParts {
  /// The pieces between single spaces.
  static func ids(_ response: String) -> [ChoiceID] {
    response.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
      .map { ChoiceID(String(decoding: $0, as: UTF8.self)) }
  }

  /// `prompt=choice` pairs; `nil` when a piece is not one.
  static func pairs(_ response: String) -> [(prompt: ChoiceID, choice: ChoiceID)]? {
    var pairs: [(ChoiceID, ChoiceID)] = []
    for piece in ids(response) {
      let sides = piece.rawValue.utf8.split(separator: 0x3D, omittingEmptySubsequences: false)
        .map { ChoiceID(String(decoding: $0, as: UTF8.self)) }
      guard sides.count == 2 else { return nil }
      pairs.append((sides[0], sides[1]))
    }
    return pairs
  }

  /// `number=response` lines; `nil` when a line is not one, or a number is not written plainly.
  static func gaps(_ response: String) -> [(gap: Int, response: String)]? {
    var lines: [(Int, String)] = []
    for line in response.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard let mark = line.firstIndex(of: 0x3D), let first = line.first,
        (0x31...0x39).contains(first),
        let number = Int(String(decoding: line[..<mark], as: UTF8.self)), number < 100
      else { return nil }
      lines.append((number, String(decoding: line[line.index(after: mark)...], as: UTF8.self)))
    }
    return lines
  }
}
