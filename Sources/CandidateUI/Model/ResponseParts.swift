/// Responses that consist of parts, taken apart and put together again; never traps.
enum ResponseParts {
  /// The choice of each prompt in `prompt=choice` pairs; a piece that is none is left out.
  static func pairs(_ response: String) -> [String: String] {
    var pairs: [String: String] = [:]
    for piece in response.utf8.split(separator: 0x20) {
      guard let (prompt, choice) = sides(piece) else { continue }
      pairs[prompt] = choice
    }
    return pairs
  }

  /// The pairs sorted by the bytes of their prompts, joined by one space.
  static func text(pairs: [String: String]) -> String {
    let sorted = pairs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return sorted.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  /// What stands in each filled gap, by its number from 1; a line that is none is left out.
  static func gaps(_ response: String) -> [Int: String] {
    var gaps: [Int: String] = [:]
    for line in response.utf8.split(separator: 0x0A) {
      guard let (left, right) = sides(line), let number = Int(left) else { continue }
      gaps[number] = right
    }
    return gaps
  }

  /// A line `number=response` for each filled gap, ascending.
  static func text(gaps: [Int: String]) -> String {
    let filled = gaps.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    return filled.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }

  private static func sides(_ piece: Substring.UTF8View) -> (String, String)? {
    guard let mark = piece.firstIndex(of: 0x3D) else { return nil }
    return (
      String(decoding: piece[..<mark], as: UTF8.self),
      String(decoding: piece[piece.index(after: mark)...], as: UTF8.self)
    )
  }
}
