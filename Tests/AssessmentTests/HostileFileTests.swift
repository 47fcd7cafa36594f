import Assessment
import Seeded
import Testing

@Suite("Files made to harm")
struct HostileFileTests {
  private func codes(_ bytes: [UInt8]) -> [String] {
    BankFiles.read([
      SourceFile(name: "a.yaml", bytes: bytes),
      SourceFile(name: "bank.yaml", bytes: Array(BankFilesTests.head.utf8)),
    ]).1.map { "\($0.code.rawValue):\($0.line)" }
  }

  @Test("A file over four MiB is not parsed")
  func large() {
    let comment = [UInt8](repeating: UInt8(ascii: "#"), count: 4 * 1_048_576 + 1)
    #expect(codes(comment) == ["file_too_large:0"])
  }

  @Test("Bytes that are not UTF-8 are reported with their line")
  func encoding() {
    #expect(codes(Array("items: []\n# ".utf8) + [0xFF, 0x0A]) == ["not_utf8:2"])
    #expect(codes([]) == ["empty_file:0"])
    #expect(codes(Array("items: []\na: \u{0}".utf8)) == ["broken_yaml:2"])
    #expect(codes([0xEF, 0xBB, 0xBF] + Array("items: []".utf8)) == [])
  }

  @Test("A bomb of nested aliases is refused before it goes off")
  func bomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += "? *a60\n: 1\n"
    #expect(codes(Array(text.utf8)) == ["yaml_alias:2"])
  }

  @Test(
    "Collections nested without end are refused", arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func deep(_ opening: String) {
    let text = "items: \n  " + String(repeating: opening, count: 100_000)
    let found = codes(Array(text.utf8))
    #expect(found == ["broken_yaml:2"])
    let lines = "items:\n" + String(repeating: "[\n", count: 100_000)
    #expect(codes(Array(lines.utf8)).first?.hasPrefix("broken_yaml") == true)
  }

  @Test("Asterisks, ampersands and brackets in prose are no aliases")
  func prose() {
    let text = BankFilesTests.sound.replacing(
      "Câu hỏi", with: "Khoảng [0;1) * 2 & *ghi chú* R &D")
    let (bank, found) = BankFilesTests.read(text)
    #expect(found == [] && bank.records.count == 1)
  }

  @Test("Random damage to a file never crashes the reader")
  func mutations() {
    let original = Array(BankFilesTests.sound.utf8)
    let spice = Array("&*{}[]:-?!|>'\"%@`#,\n\t \0\u{FF}".utf8)
    for seed in UInt64(0)..<400 {
      var random = SplitMix(seed: seed)
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = spice.randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: index)
        default: bytes.insert(spice.randomElement(using: &random) ?? 0, at: index)
        }
      }
      let (bank, found) = BankFiles.read([SourceFile(name: "a.yaml", bytes: bytes)])
      #expect(bank.records.count <= 1 && !found.isEmpty, "seed \(seed)")
    }
  }
}
