/// Reads the marks inside one line, left to right, without going back.
struct InlineReader {
  /// How deep raised and lowered pieces nest; deeper marks are text.
  private static let mostBraces = 4
  private static let escapable: Set<Character> = [
    "\\", "*", "`", "[", "]", "^", "_", "{", "}", "|", "-", ".",
  ]

  private let characters: [Character]
  private var index = 0
  private var frames = [InlineFrame(nil)]

  /// The pieces of a line without line feeds. Nothing but the marks is lost.
  static func read(_ line: some StringProtocol) -> [RichInline] {
    var reader = InlineReader(characters: Array(line))
    while reader.index < reader.characters.count { reader.step() }
    while reader.frames.count > 1 { reader.giveUpTop() }
    return reader.frames[0].inlines
  }

  private init(characters: [Character]) { self.characters = characters }

  private func character(at index: Int) -> Character? {
    index < characters.count ? characters[index] : nil
  }

  private var top: Int { frames.count - 1 }

  private mutating func step() {
    switch characters[index] {
    case "\\": escape()
    case "`": code()
    case "*": stars()
    case "[": gap()
    case "^": brace(.raised)
    case "_": brace(.lowered)
    case "}": closeBrace()
    default: take(1)
    }
  }

  /// Takes the next `count` characters as text.
  private mutating func take(_ count: Int) {
    for character in characters[index..<index + count] { frames[top].append(character) }
    index += count
  }

  private mutating func escape() {
    if let next = character(at: index + 1), Self.escapable.contains(next) { index += 1 }
    take(1)
  }

  private mutating func code() {
    guard let end = characters[(index + 1)...].firstIndex(of: "`"), end > index + 1 else {
      return take(1)
    }
    frames[top].append(.code(String(characters[index + 1..<end])))
    index = end + 1
  }

  private mutating func gap() {
    guard character(at: index + 1) == "[" else { return take(1) }
    let digits = characters[(index + 2)...].prefix(2).prefix { $0.isASCII && $0.isNumber }
    let end = digits.endIndex
    guard let number = Int(String(digits)), number > 0, digits.first != "0",
      character(at: end) == "]", character(at: end + 1) == "]"
    else { return take(2) }
    frames[top].append(.gap(number))
    index = end + 2
  }

  private mutating func brace(_ mark: InlineMark) {
    guard character(at: index + 1) == "{" else { return take(1) }
    guard frames.count(where: { $0.mark?.hasBraces == true }) < Self.mostBraces else {
      return take(2)
    }
    frames.append(InlineFrame(mark))
    index += 2
  }

  private mutating func closeBrace() {
    guard let mark = frames.last(where: { $0.mark?.hasBraces == true })?.mark else {
      return take(1)
    }
    close(mark)
    index += 1
  }

  /// Closes the innermost piece of this mark; marks left open in it are text.
  private mutating func close(_ mark: InlineMark) {
    while frames.count > 2, frames[top].mark != mark { giveUpTop() }
    if frames[top].isEmpty {
      giveUpTop()
      frames[top].append(mark.closing)
    } else {
      let closed = frames.removeLast()
      frames[top].append(mark.inline(closed.inlines))
    }
  }

  private mutating func giveUpTop() {
    let unclosed = frames.removeLast()
    frames[top].append(unclosed: unclosed)
  }
}

extension InlineReader {
  /// One, two or three stars open before a letter and close after one; more of them are text.
  private mutating func stars() {
    let end = characters[index...].firstIndex { $0 != "*" } ?? characters.count
    var left = end - index
    let canOpen = end < characters.count && characters[end] != " "
    let canClose = index > 0 && characters[index - 1] != " "
    guard left <= 3 else { return take(left) }
    index = end
    while left > 0 {
      if canClose, let mark = closable(left, canOpen: canOpen) {
        close(mark)
        left -= mark.closing.utf8.count
      } else if canOpen, let mark = openable(left) {
        frames.append(InlineFrame(mark))
        left -= mark.opening.utf8.count
      } else {
        frames[top].append(String(repeating: "*", count: left))
        left = 0
      }
    }
  }

  /// The piece that `left` stars can close: the innermost one where that leaves no star over.
  private mutating func closable(_ left: Int, canOpen: Bool) -> InlineMark? {
    let scope = frames.reversed().prefix { $0.mark?.hasBraces == false }.map(\.mark)
    if scope.first == .emphasis, left != 2 { return .emphasis }
    if left >= 2, scope.contains(.strong) {
      swapIfOpenedTogether()
      return .strong
    }
    guard scope.contains(.emphasis) else { return nil }
    return left == 2 && canOpen && openable(left) == .strong ? nil : .emphasis
  }

  private func openable(_ left: Int) -> InlineMark? {
    let open = frames.map(\.mark)
    if left >= 2, !open.contains(.strong) { return .strong }
    return open.contains(.emphasis) ? nil : .emphasis
  }

  /// Three stars open both pieces at once; which is the inner one shows when the first closes.
  private mutating func swapIfOpenedTogether() {
    guard frames[top].mark == .emphasis, frames[top - 1].mark == .strong, frames[top - 1].isEmpty
    else { return }
    frames[top].mark = .strong
    frames[top - 1].mark = .emphasis
  }
}
