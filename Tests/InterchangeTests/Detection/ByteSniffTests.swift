import Assessment
import Testing

@testable import Interchange

@Suite struct ByteSniffTests {
  @Test(
    "Files that are no text are named by their first bytes",
    arguments: [
      (Array("%PDF-1.7".utf8), ForeignFormat.pdf), (Array("{\\rtf1".utf8), .rtf),
      (Array("SQLite format 3\0".utf8), .sqlite), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .picture),
      ([0x1F, 0x8B, 8, 0], .otherArchive), ([0x7F, 0x45, 0x4C, 0x46], .program),
    ])
  func foreign(_ bytes: [UInt8], _ format: ForeignFormat) {
    #expect(ByteSniff.of(bytes) == .foreign(format))
  }

  @Test(
    "Old Office files are told apart by their streams",
    arguments: [
      ("Workbook", ForeignFormat.oldExcel), ("WordDocument", .oldWord),
      ("EncryptedPackage", .encryptedOffice), ("Contents", .ole),
    ])
  func compoundFiles(_ stream: String, _ format: ForeignFormat) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 - bytes.count)
    bytes += stream.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    bytes += [UInt8](repeating: 0, count: 2048 - bytes.count)
    #expect(ByteSniff.of(bytes) == .foreign(format))
    for cut in [8, 511, 1025, 1100] { _ = ByteSniff.of(Array(bytes.prefix(cut))) }
  }

  @Test(
    "XML is told from text that only begins with a bracket",
    arguments: [
      ("<?xml version=\"1.0\"?><x/>", ByteSniff.xml), ("\u{FEFF}<?xml version=\"1.0\"?><x/>", .xml),
      ("\n <!-- a -->\n<quiz>", .xml), ("<question type=\"essay\">", .xml),
      ("<m:assessmentItem>", .xml), ("<qti-assessment-item>", .xml),
      ("<!DOCTYPE assessmentItem [", .xml), ("<!DOCTYPE html>", .text),
      ("<p>Đúng?</p> {T}", .text), ("a", .text), (" \n\t", .empty), ("", .empty),
    ])
  func xml(_ text: String, _ sniff: ByteSniff) {
    #expect(ByteSniff.of(Array(text.utf8)) == sniff)
  }

  @Test("XML in UTF-16 is XML, with a mark and without")
  func utf16() {
    let units = Array("<?xml version=\"1.0\"?><quiz/>".utf16)
    let little = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(ByteSniff.of([0xFF, 0xFE] + little) == .xml)
    #expect(ByteSniff.of(little) == .xml)
  }

  @Test("Every format that is not read has short words in both languages")
  func words() {
    for format in ForeignFormat.allCases {
      let finding = ImportFinding(
        .error, .formatNotRead, file: "a", ["name": format.rawValue])
      for language in [DiagnosticLanguage.vi, .en] {
        let words = ForeignFormatWords.words(format, in: language)
        #expect(words != nil && words.map { $0.name.count < 80 && $0.remedy.count < 80 } == true)
        let worded = ImportWords.worded(finding, in: language)
        #expect(worded.message.contains(words?.name ?? "?"))
        #expect(worded.remedy == words?.remedy)
      }
    }
  }
}
