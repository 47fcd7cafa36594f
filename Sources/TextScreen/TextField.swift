import CanonicalBytes

/// One line that somebody types, always in normalization form C.
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// Characters before the caret.
  package private(set) var caret: Int
  package let most: Int
  package let mostBytes: Int

  /// A field of at most `most` characters and `mostBytes` bytes of UTF-8 with the caret at its
  /// end.
  package init(_ text: String = "", most: Int, mostBytes: Int = .max) {
    self.text = text
    caret = text.count
    self.most = most
    self.mostBytes = mostBytes
  }

  package var isAtStart: Bool { caret == 0 }
  package var isAtEnd: Bool { caret == text.count }

  /// Does what `key` does in a line of text; false when it means nothing there.
  package mutating func press(_ key: KeyPress) -> Bool {
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
    guard let typed = TypedCharacter(character), !typed.isMark || caret > 0 else { return false }
    let before = CanonicalString.nfc(text.prefix(caret) + typed.text)
    let whole = CanonicalString.nfc(before + text.dropFirst(caret))
    guard whole.count <= most, whole.utf8.count <= mostBytes else { return true }
    text = whole
    caret = min(before.count, whole.count)
    return true
  }

  private mutating func remove(at index: Int) {
    guard index >= 0, index < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: index))
    text = CanonicalString.nfc(text)
    caret = min(index, text.count)
  }
}
