import TextScreen

/// How one style role looks.
struct Look: Hashable, Sendable {
  /// One of the eight colours of every colour terminal; `nil` is the terminal's own.
  enum Color: Int16, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }

  var foreground: Color?
  var background: Color?
  var isBold = false
  var isDim = false
  var isReverse = false
  var isUnderlined = false

  /// The look of `role`. No two roles that mean different things differ in colour alone: marks
  /// and words on the screen say the same.
  static func of(_ role: StyleRole, _ contrast: Contrast) -> Look {
    switch contrast {
    case .normal: normal(role)
    case .high: high(role)
    case .mono: mono(role)
    }
  }

  private static func normal(_ role: StyleRole) -> Look {
    switch role {
    case .body: Look()
    case .muted: Look(isDim: true)
    case .heading, .strong: Look(isBold: true)
    case .emphasis: Look(isUnderlined: true)
    case .code: Look(foreground: .cyan)
    case .focus: Look(foreground: .black, background: .cyan)
    case .chosen: Look(foreground: .green, isBold: true)
    case .timer: Look(foreground: .cyan, isBold: true)
    case .timerLow: Look(foreground: .red, isBold: true)
    case .warning: Look(foreground: .yellow, isBold: true)
    case .frame: Look(isDim: true)
    }
  }

  private static func high(_ role: StyleRole) -> Look {
    switch role {
    case .body, .muted, .frame, .code: Look(foreground: .white, background: .black, isBold: true)
    case .heading, .emphasis:
      Look(foreground: .white, background: .black, isBold: true, isUnderlined: true)
    case .strong: Look(foreground: .yellow, background: .black, isBold: true)
    case .focus: Look(foreground: .black, background: .white)
    case .chosen, .timer: Look(foreground: .yellow, background: .black, isBold: true)
    case .timerLow, .warning: Look(foreground: .black, background: .yellow)
    }
  }

  private static func mono(_ role: StyleRole) -> Look {
    switch role {
    case .body, .muted, .frame, .code: Look()
    case .heading, .chosen, .timer, .strong: Look(isBold: true)
    case .emphasis: Look(isUnderlined: true)
    case .focus: Look(isReverse: true)
    case .timerLow: Look(isBold: true, isReverse: true)
    case .warning: Look(isBold: true, isUnderlined: true)
    }
  }
}
