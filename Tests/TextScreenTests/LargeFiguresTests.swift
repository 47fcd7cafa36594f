import Testing

@testable import TextScreen

struct LargeFiguresTests {
  @Test("A seat is five rows of the same width, and every figure has a shape of its own")
  func figures() {
    let rows = LargeFigures.lines("07")
    #expect(
      rows == [
        "██████  ██████", "██  ██      ██", "██  ██      ██", "██  ██      ██", "██████      ██",
      ])
    #expect(Set("0123456789".map { LargeFigures.lines(String($0)) }).count == 10)
    for figure in "0123456789" {
      #expect(LargeFigures.lines(String(figure)).allSatisfy { CharacterWidth.of($0) == 6 })
    }
  }

  @Test("What is not all figures stays as it is")
  func words() {
    #expect(LargeFigures.lines("A7") == ["A7"])
    #expect(LargeFigures.lines("") == [""])
  }
}
