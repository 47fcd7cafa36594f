import RichText
import Testing

@testable import Interchange

@Suite struct MoodleGapsTests {
  @Test(
    "A bracket before a gap stays text",
    arguments: [
      ("a[[[1]]]", "a\\[[[1]]]"), ("a\\[[[1]]]", "a\\[[[1]]]"), ("[[1]]", "[[1]]"),
      ("[[[x]]", "[[[x]]"),
      ("[[[[1]]", "[\\[[[1]]"),
    ])
  func brackets(_ stem: String, _ separated: String) {
    #expect(MoodleGaps.separated(stem) == separated)
    if stem.contains("1") { #expect(RichText(MoodleGaps.separated(stem)).gaps == [1]) }
  }

  @Test("Gaps are shown once each and in their order")
  func shown() {
    #expect(MoodleGaps.areShown(2, in: "[[1]] [[2]]"))
    #expect(!MoodleGaps.areShown(2, in: "[[2]] [[1]]"))
    #expect(!MoodleGaps.areShown(2, in: "[[1]] [[2]] [[2]]"))
    #expect(!MoodleGaps.areShown(1, in: "`[[1]]`"))
  }
}
