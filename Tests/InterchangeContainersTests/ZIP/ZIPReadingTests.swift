import Interchange
import Seeded
import Testing

@testable import InterchangeContainers

@Suite struct ZIPReadingTests {
  private func refusal(_ bytes: [UInt8]) -> ImportFinding? {
    do throws(ImportFinding) {
      _ = try ZIPReading.read(bytes, file: "a.zip")
      return nil
    } catch {
      return error
    }
  }

  private func zip(_ names: [String], mode: UInt32 = 0o100644) -> [UInt8] {
    var zip = SmallZIP()
    for name in names { zip.add(name, mode: mode) }
    return zip.bytes
  }

  @Test("Entries are read with names in NFC, folders left out")
  func entries() throws {
    var zip = SmallZIP()
    zip.add("items/", [], mode: 0o040755)
    zip.add("./items/ca\u{302}u 1.xml", Array("một".utf8))
    zip.add("rỗng.txt", [])
    let entries = try ZIPReading.read(zip.bytes, file: "a.zip")
    #expect(entries.map(\.name) == ["items/câu 1.xml", "rỗng.txt"])
    #expect(entries[0].name.utf8.elementsEqual("items/câu 1.xml".utf8))
    #expect(entries[0].bytes == Array("một".utf8))
  }

  @Test(
    "Names that lead out, and what is no plain file, are refused",
    arguments: [
      "../evil.txt", "a/../../b", "/etc/passwd", "C:/a", "a\\b", "..\\a", "%2e%2e/a", "a\u{1}b",
      "../",
    ])
  func unsafe(_ name: String) { #expect(refusal(zip(["a.xml", name]))?.code == .unsafeEntry) }

  @Test("Links and devices are refused", arguments: [0o120777, 0o020666, 0o060666])
  func links(_ mode: UInt32) {
    #expect(refusal(zip(["link"], mode: mode))?.code == .unsafeEntry)
  }

  @Test(
    "Two names that mean one file are refused",
    arguments: [
      ["a.xml", "a.xml"], ["câu.xml", "ca\u{302}u.xml"], ["a b.xml", "a%20b.xml"],
      ["a.xml", "./a.xml"], ["x/a", "x//a"],
    ])
  func repeated(_ names: [String]) { #expect(refusal(zip(names))?.code == .repeatedEntry) }

  @Test("A bomb is refused while it inflates")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 8 << 20)
    let bytes = try ZIPWriting.write([ArchiveEntry(name: "z", bytes: zeros)])
    #expect(bytes.count < 64 << 10)
    #expect(refusal(bytes)?.code == .tooLarge)
    #expect(refusal(bytes)?.facts["limit"] == "200 : 1")
  }

  @Test("Encryption and unusual compression are refused and named")
  func unusual() {
    var locked = SmallZIP()
    locked.add("a", [UInt8](repeating: 1, count: 32), flags: 0x801)
    #expect(refusal(locked.bytes)?.facts["name"] == ForeignFormat.encryptedZIP.rawValue)
    var squeezed = SmallZIP()
    squeezed.add("a", [1, 2, 3, 4], method: 14)
    #expect(refusal(squeezed.bytes)?.code == .brokenArchive)
  }

  @Test("Cut and changed archives are refused or read, and never more")
  func damaged() throws {
    let good = try ZIPWriting.write([
      ArchiveEntry(name: "a.xml", bytes: Array(String(repeating: "abc ", count: 500).utf8)),
      ArchiveEntry(name: "b.xml", bytes: [1, 2, 3]),
    ])
    #expect(refusal(Array(good.dropLast(good.count / 2)))?.code == .brokenArchive)
    #expect(refusal([])?.code == .brokenArchive)
    for seed in 0..<300 {
      var random = SplitMix(seed: seed)
      var bytes = good
      for _ in 0...random.next(3) { bytes[random.next(bytes.count)] = UInt8(random.next(256)) }
      let entries = (try? ZIPReading.read(bytes, file: "a.zip")) ?? []
      #expect(entries.count <= 2, "seed \(seed)")
    }
  }

  @Test("A changed byte of content is found by its checksum")
  func checksum() {
    var zip = SmallZIP()
    zip.add("a", Array("nội dung".utf8))
    var bytes = zip.bytes
    bytes[33] ^= 1
    #expect(refusal(bytes)?.code == .brokenArchive)
  }

  @Test("What is written is read again, and the same bytes come every time")
  func roundTrip() throws {
    let entries = [
      ArchiveEntry(name: "imsmanifest.xml", bytes: Array("<a/>".utf8)),
      ArchiveEntry(name: "items/câu số 1.xml", bytes: SplitMix.some(70_000)),
      ArchiveEntry(name: "empty", bytes: []),
    ]
    let bytes = try ZIPWriting.write(entries)
    #expect(try ZIPReading.read(bytes, file: "a.zip") == entries)
    #expect(try ZIPWriting.write(entries) == bytes)
    // 1980-01-01 in the first header, whatever the time zone.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }
}

extension SplitMix {
  fileprivate static func some(_ count: Int) -> [UInt8] {
    var random = SplitMix(seed: 7)
    return random.bytes(count)
  }
}
