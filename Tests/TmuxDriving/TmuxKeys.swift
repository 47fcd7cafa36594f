package import TextScreen

extension Tmux {
  package func press(_ key: KeyPress) async throws {
    switch key {
    case .character(let character): try await type(String(character))
    case .control(let character): try await press(["C-\(character)"])
    case .up: try await press(["Up"])
    case .down: try await press(["Down"])
    case .left: try await press(["Left"])
    case .right: try await press(["Right"])
    case .tab: try await press(["Tab"])
    case .backtab: try await press(["BTab"])
    case .enter: try await press(["Enter"])
    case .escape: try await press(["Escape"])
    case .backspace: try await press(["BSpace"])
    case .delete: try await press(["DC"])
    case .pageUp: try await press(["PPage"])
    case .pageDown: try await press(["NPage"])
    case .home: try await press(["Home"])
    case .end: try await press(["End"])
    case .function(let number): try await press(["F\(number)"])
    }
  }

  /// Waits until the terminal shows something; throws with the screen when it never does.
  package func waits(for what: String, _ isShown: (Capture) -> Bool) async throws {
    var last: Capture?
    for _ in 0..<600 {
      let capture = try await capture()
      if isShown(capture) { return }
      last = capture
      try await Task.sleep(for: .milliseconds(50))
    }
    throw NeverShown(what: what, screen: last?.text ?? "")
  }
}

/// Something the terminal should have shown.
package struct NeverShown: Error, CustomStringConvertible {
  let what: String
  let screen: String

  package var description: String { "never shown: \(what); instead\n\(screen)" }
}
