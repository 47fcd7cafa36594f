import Testing

@testable import Interchange

@Suite struct MoodleNumberTests {
  @Test(
    "Numbers keep their text and lose only an exponent",
    arguments: [
      ("3.14", "3.14"), ("-3.140", "-3.140"), ("2,5", "2,5"), (".5", "0.5"), ("5.", "5"),
      (" 7 ", "7"),
      ("+4", "4"), ("6.02e3", "6020"), ("1.5E-3", "0.0015"), ("−2", "-2"), ("0,125", "0,125"),
      ("1.500", "1.500"), ("12e0", "12"), ("1e-6", "0.000001"),
    ])
  func numbers(_ written: String, _ number: String) {
    #expect(MoodleNumber(written) == .number(number))
  }

  @Test(
    "What is no number is refused",
    arguments: ["", "abc", "1/2", "{x}", "1 000", "0x1A", "1e999", "1e", "--1", ".", "1.2.3", "∞"])
  func noNumbers(_ written: String) {
    #expect(MoodleNumber(written) == .none)
  }

  @Test("A comma before three digits may mean thousands and is not guessed at")
  func ambiguousComma() {
    #expect(MoodleNumber("1,000") == .ambiguous)
    #expect(MoodleNumber.key("1,000", tolerance: "0") == nil)
  }

  @Test("A tolerance has no sign, and none is nothing")
  func tolerances() {
    #expect(MoodleNumber.key("5", tolerance: "-0.1") == .value("5", tolerance: "0.1"))
    #expect(MoodleNumber.key("5", tolerance: " ") == .value("5", tolerance: "0"))
    #expect(MoodleNumber.key("*", tolerance: "0") == .any)
    #expect(MoodleNumber.key("5", tolerance: "x") == nil)
  }
}
