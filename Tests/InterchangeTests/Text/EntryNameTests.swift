import Testing

@testable import Interchange

@Suite struct EntryNameTests {
  @Test(
    "Names that lead out of their folder are dangerous, also when percent-encoded",
    arguments: [
      ("../a.xml", ".."), ("a/../../b", ".."), ("a/..", ".."), ("%2e%2e/a", ".."), ("/a", "/"),
      ("%2Fetc/passwd", "/"), ("C:a", "C:"), ("c:/a", "c:"), ("a\\b", "\\"), ("a%5Cb", "\\"),
      ("a\u{0}b", "U+0000"), ("a%00b", "U+0000"), ("a\nb", "U+000A"),
    ])
  func dangers(_ name: String, _ danger: String) { #expect(EntryName.danger(in: name) == danger) }

  @Test(
    "Plain names are not",
    arguments: [
      "a.xml", "items/câu 1.xml", "..a", "a..b/c", "100%.xml", "câu:b", "Q01/", "%zz",
    ])
  func plain(_ name: String) { #expect(EntryName.danger(in: name) == nil) }

  @Test("Names mean the same file when only spelling differs")
  func identity() {
    let name = EntryName.identity(of: "./items//ca%CC%82u%201.xml")
    #expect(name.utf8.elementsEqual("items/câu 1.xml".utf8))
  }
}
