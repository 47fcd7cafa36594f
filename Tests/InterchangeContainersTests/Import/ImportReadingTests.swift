import Interchange
import Testing

@testable import InterchangeContainers

@Suite struct ImportReadingTests {
  private let moodle = Array("<quiz><question type=\"essay\"/></quiz>".utf8)
  private let gift = Array("::a:: Đúng? {T}\n".utf8)

  private func entry(_ name: String, _ text: String) -> ArchiveEntry {
    ArchiveEntry(name: name, bytes: Array(text.utf8))
  }

  private func codes(_ readings: [SourceReading]) -> [ImportCode] {
    readings.flatMap { $0.findings.map(\.code) }
  }

  @Test("A file is read by what is in it, whatever its name")
  func content() {
    let readings = ImportReading.read(
      [ArchiveEntry(name: "a.gift", bytes: moodle), ArchiveEntry(name: "b.xml", bytes: gift)],
      format: nil)
    #expect(readings.map(\.format) == ["moodlexml", "gift"])
    #expect(codes([readings[1]]).contains(.formatChosen))
  }

  @Test("A format that is said and is not there is refused")
  func said() {
    let file = [ArchiveEntry(name: "a", bytes: moodle)]
    #expect(codes(ImportReading.read(file, format: .gift)) == [.wrongFormat])
    #expect(codes(ImportReading.read(file, format: .qti21)) == [.wrongFormat])
    let text = [ArchiveEntry(name: "a", bytes: gift)]
    #expect(codes(ImportReading.read(text, format: .xlsx)) == [.wrongFormat])
    #expect(ImportReading.read(text, format: .aiken).map(\.format) == ["aiken"])
  }

  @Test("What is not read is named, alone and beside others")
  func foreign() {
    let pdf = entry("a.pdf", "%PDF-1.7")
    #expect(codes(ImportReading.read([pdf], format: nil)) == [.formatNotRead])
    let both = ImportReading.read([pdf, ArchiveEntry(name: "b", bytes: gift)], format: nil)
    #expect(both[0].findings.map(\.code) == [.fileIgnored])
    #expect(both[0].findings.map(\.severity) == [.note])
    let rtf = ImportReading.read(
      [entry("a.rtf", "{\\rtf1"), ArchiveEntry(name: "b", bytes: gift)], format: nil)
    #expect(rtf[0].findings.map(\.severity) == [.error])
  }

  @Test("An archive of loose files is read file by file, an archive inside is not opened")
  func looseArchive() throws {
    let inner = try ZIPWriting.write([ArchiveEntry(name: "c.gift", bytes: gift)])
    let bytes = try ZIPWriting.write([
      ArchiveEntry(name: "a.gift", bytes: gift), ArchiveEntry(name: "b.xml", bytes: moodle),
      ArchiveEntry(name: "c.zip", bytes: inner), entry("__MACOSX/._a.gift", "x"),
    ])
    let readings = ImportReading.read([ArchiveEntry(name: "x.zip", bytes: bytes)], format: nil)
    #expect(readings.map(\.format) == ["gift", "moodlexml", "unknown"])
    #expect(readings[2].findings.map(\.code) == [.formatNotRead])
    #expect(readings[2].findings[0].facts["name"] == ForeignFormat.nestedZIP.rawValue)
    #expect(readings[2].findings[0].file == "x.zip!c.zip")
  }

  @Test("Files of a folder belong to the nearest manifest above them")
  func groups() {
    let qti = "<manifest><resource type=\"imsqti_item_xmlv2p1\"/></manifest>"
    let groups = ImportGroup.groups(of: [
      entry("d/a/imsmanifest.xml", qti), entry("d/a/items/q.xml", ""), entry("d/b.gift", ""),
      entry("d/a/sub/imsmanifest.xml", qti), entry("d/a/sub/q.xml", ""),
    ])
    #expect(groups.map(\.name) == ["d/a", "d/b.gift", "d/a/sub"])
    #expect(groups[0].files.map(\.name) == ["imsmanifest.xml", "items/q.xml"])
    #expect(groups[2].files.map(\.name) == ["imsmanifest.xml", "q.xml"])
    #expect(groups.map(\.isPackage) == [true, false, true])
  }

  @Test("Nothing at all is said to be nothing", arguments: ["", "  \n", "\u{FEFF}"])
  func empty(_ text: String) {
    #expect(codes(ImportReading.read([entry("a.txt", text)], format: nil)) == [.emptyFile])
  }
}
