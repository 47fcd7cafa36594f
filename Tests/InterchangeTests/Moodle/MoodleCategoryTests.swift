import Testing

@testable import Interchange

@Suite struct MoodleCategoryTests {
  @Test(
    "A path has its parts without context and top",
    arguments: [
      ("$course$/top/Toán/Đại số", ["Toán", "Đại số"]), ("$module$/Mặc định", ["Mặc định"]),
      ("Tin // Toán/a", ["Tin / Toán", "a"]), ("$course$", []), ("top", []), ("", []),
      ("a///b", ["a//b"]), ("a / b ", ["a", "b"]), ("$course$/a/top", ["a", "top"]),
      ("$5/b", ["$5", "b"]),
    ])
  func paths(_ written: String, _ parts: [String]) {
    #expect(MoodleCategory.path(written) == parts)
  }

  @Test("A category holds for what follows and is no question")
  func switches() {
    let category = MarkupNode(
      "question", attributes: ["type": "category"],
      children: [
        MoodleSample.plain("idnumber", "T1"),
        MoodleSample.text("info", "Chương một", format: "html"),
        MoodleSample.text("category", "$course$/top/Chương 1"),
      ])
    let reading = MoodleSample.read(
      MoodleSample.question("description"), category, MoodleSample.question("description"),
      MoodleSample.question("description"))
    #expect(reading.count == 3)
    #expect(reading.questions.map(\.topic) == [[], ["Chương 1"], ["Chương 1"]])
    #expect(reading.questions.map(\.position.question) == [1, 2, 3])
    #expect(reading.questions[1].leftovers.map(\.value) == ["Chương một", "T1"])
    #expect(reading.questions[2].leftovers.isEmpty)
  }
}
