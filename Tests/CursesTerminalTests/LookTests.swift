import Testing
import TextScreen

@testable import CursesTerminal

struct LookTests {
  @Test("Without colour, focus, choice, warning and body still look different")
  func mono() {
    let looks = [StyleRole.body, .focus, .chosen, .warning, .timerLow].map { Look.of($0, .mono) }
    #expect(Set(looks).count == looks.count)
    #expect(StyleRole.allCases.allSatisfy { Look.of($0, .mono).foreground == nil })
  }

  @Test("Strong and emphasized words differ from the body and each other, however looked at")
  func marks() {
    for contrast in Contrast.allCases {
      let looks = [StyleRole.body, .strong, .emphasis].map { Look.of($0, contrast) }
      #expect(Set(looks).count == looks.count)
    }
    #expect(Look.of(.strong, .normal).isBold)
    #expect(Look.of(.emphasis, .normal).isUnderlined)
  }

  @Test("High contrast uses black, white and yellow only and nothing dim")
  func high() {
    for role in StyleRole.allCases {
      let look = Look.of(role, .high)
      #expect([.black, .white, .yellow].contains(look.foreground))
      #expect([.black, .white, .yellow].contains(look.background))
      #expect(look.foreground != look.background)
      #expect(!look.isDim)
    }
  }
}
