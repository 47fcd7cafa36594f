import CanonicalBytes
import Testing

@Suite("Cells of comma-separated files")
struct CSVCellTests {
  @Test(
    "A cell with a comma, quote or line break is quoted, any other stays as it is",
    arguments: [
      ("Nguyễn Văn An", "Nguyễn Văn An"), ("", ""), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""), ("\"", "\"\"\"\""),
      ("a\"\u{301},b", "\"a\"\"\u{301},b\""), (",\u{301}", "\",\u{301}\""),
    ])
  func quoted(cell: String, written: String) {
    #expect(CSVCell.quoted(cell).unicodeScalars.elementsEqual(written.unicodeScalars))
  }
}
