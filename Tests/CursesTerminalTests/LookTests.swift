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
