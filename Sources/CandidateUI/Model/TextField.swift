import TextScreen

/// One line that a candidate types.
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// Characters before the caret.
  package private(set) var caret: Int
  let most: Int

  /// A field of at most `most` characters with the caret at its end.
  package init(_ text: String = "", most: Int) {
    self.text = text
    caret = text.count
    self.most = most
  }

  var isAtStart: Bool { caret == 0 }
  var isAtEnd: Bool { caret == text.count }

  /// Does what `key` does in a line of text; false when it means nothing there.
  mutating func press(_ key: KeyPress) -> Bool {
    switch key {
    case .character(let character): return insert(character)
    case .backspace: remove(at: caret - 1)
    case .delete: remove(at: caret)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home: caret = 0
    case .end: caret = text.count
    case .control, .up, .down, .tab, .backtab, .enter, .escape, .pageUp, .pageDown, .function:
      return false
    }
    return true
  }

  private mutating func insert(_ character: Character) -> Bool {
    let isMark = character.unicodeScalars.allSatisfy { CharacterWidth.of($0) == 0 }
    guard isMark ? caret > 0 : CharacterWidth.of(String(character)) > 0 else { return false }
    let before = text.prefix(caret) + String(character)
    let after = text.dropFirst(caret)
    guard before.count + after.count <= most else { return true }
    text = String(before + after)
    caret = before.count
    return true
  }

  private mutating func remove(at index: Int) {
    guard index >= 0, index < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: index))
    caret = index
  }
}
