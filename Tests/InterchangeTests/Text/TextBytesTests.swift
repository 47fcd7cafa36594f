import CanonicalBytes
import Seeded
import Testing

@testable import Interchange

@Suite struct TextBytesTests {
  private func read(
    _ bytes: [UInt8], _ encoding: TextEncoding = .unicode
  ) throws(ImportFinding) -> (text: String, findings: [ImportFinding]) {
    try TextBytes.read(bytes, file: "a.txt", encoding: encoding)
  }

  private func refusal(_ bytes: [UInt8]) -> ImportFinding? {
    do throws(ImportFinding) {
      _ = try read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("A byte order mark is taken off, in all three encodings")
  func marks() throws {
    let utf16 = Array("Câu 1".utf16)
    let little =
      [0xFF, 0xFE]
      + utf16.flatMap { unit -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    let big =
      [0xFE, 0xFF]
      + utf16.flatMap { unit -> [UInt8] in
        [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("Câu 1".utf8)).text == "Câu 1")
    #expect(try read(little).text == "Câu 1")
    #expect(try read(big).text == "Câu 1")
  }

  @Test("A byte that is not UTF-8 is refused with its offset and line")
  func offset() {
    let finding = refusal(Array("một\nhai ".utf8) + [0xE9, 0x20])
    #expect(finding?.code == .notText)
    #expect(finding?.facts["offset"] == "10")
    #expect(finding?.line == 2)
  }

  @Test("NUL, half a surrogate and half a unit are refused")
  func broken() {
    #expect(refusal([0x61, 0, 0x62])?.facts["offset"] == "1")
    #expect(refusal([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00])?.facts["offset"] == "2")
    #expect(refusal([0xFF, 0xFE, 0x61])?.facts["offset"] == "2")
    #expect(refusal([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])?.facts["value"] == "UTF-32")
  }

  @Test("Line ends of all systems become line feeds and keep the number of lines")
  func lineEnds() throws {
    #expect(try read(Array("a\r\nb\rc\n\r\nd".utf8)).text == "a\nb\nc\n\nd")
  }

  @Test("Decomposed letters are composed, and only those lines are touched")
  func composed() throws {
    let text = try read(Array("Ca\u{302}u ho\u{309}i\nsố 1\n".utf8)).text
    #expect(text.utf8.elementsEqual("Câu hỏi\nsố 1\n".utf8))
  }

  @Test("Windows-1258 is read when asked for, and named when not")
  func windows1258() throws {
    // "Đúng rồi, được" as Windows writes it.
    let bytes: [UInt8] = [
      0xD0, 0x75, 0xEC, 0x6E, 0x67, 0x20, 0x72, 0xF4, 0xCC, 0x69, 0x2C, 0x20, 0xF0, 0xFD, 0xF5,
      0xF2, 0x63,
    ]
    #expect(try read(bytes, .windows1258).text.utf8.elementsEqual("Đúng rồi, được".utf8))
    let finding = refusal(bytes)
    #expect(finding?.code == .otherEncoding)
    #expect(finding?.facts["value"] == "windows-1258")
    #expect(finding?.facts["offset"] == "0")
  }

  @Test("French and Italian in Latin-1 are not taken for windows-1258")
  func latin1() {
    let bytes = "Perché più caffè, così là-bas, élève".unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    #expect(refusal(bytes)?.code == .notText)
  }

  @Test(
    "Text typed for the fonts before Unicode is refused and named",
    arguments: [
      ("C©u 1: Thñ ®« cña ViÖt Nam lµ thµnh phè nµo?", "TCVN3"),
      ("Caâu 1: Thuû ñoâ cuûa nöôùc Vieät Nam laø thaønh phoá naøo?", "VNI"),
    ])
  func oldFonts(_ text: String, _ name: String) {
    #expect(refusal(Array(text.utf8))?.facts["value"] == name)
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(refusal(latin)?.facts["value"] == name)
  }

  @Test(
    "Other languages and signs are not taken for old fonts",
    arguments: [
      "L'été à Nîmes, où l'élève naïf reçoit un œuf déjà cuit.",
      "¿En qué supuestos podría el Fiscal autorizar la diligencia?",
      "Copyright © 2020 Acme® — 25 m², 3 µm, 20°C, ½ kg.",
      "Größe, Übung, Äpfel, über, Straße, für, schön", "São Paulo, coração, não, avó, três",
      "Ngôn ngữ nào do Apple phát triển? Đáp án đúng là Swift.",
    ])
  func notOldFonts(_ text: String) { #expect(OldFonts.name(in: text) == nil) }

  @Test("A line longer than a line may be is refused with its number")
  func longLine() {
    let bytes =
      Array("a\n".utf8) + [UInt8](repeating: 0x61, count: ImportLimits.lineBytes + 1)
    #expect(refusal(bytes)?.code == .tooLarge)
    #expect(refusal(bytes)?.line == 2)
  }

  @Test("Whatever the bytes, they are refused or become canonical text", arguments: 0..<200)
  func property(_ seed: Int) {
    var random = SplitMix(seed: seed)
    let pieces: [[UInt8]] = [
      [0x41], [0x0D], [0x0A], [0xC2, 0x85], [0xE2, 0x80, 0xAE], [0xCC, 0x81], [0xE1, 0xBB, 0x87],
      [0xF0, 0x9F, 0x98, 0x80], [0x1B], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x81], [0xFF], [0x09],
    ]
    let bytes = (0..<12).flatMap { _ in pieces[random.next(pieces.count - (seed % 2))] }
    guard let text = try? read(bytes).text else { return }
    let plain = text.replacing("\t", with: " ")
    #expect(CanonicalString.isNFC(plain), "seed \(seed)")
    #expect(CanonicalString.forbiddenScalar(in: plain) == nil, "seed \(seed)")
  }
}
