import Assessment
import Foundation
import Seeded
import Testing

@Suite("Mending the text of a bank")
struct BankMendingTests {
  private static func file(_ text: String, _ name: String = "a.yaml") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  private static func mended(_ text: String) throws -> String {
    let files = try BankMending.mended([file(text)])
    return files.first.map { String(decoding: $0.new, as: UTF8.self) } ?? text
  }

  private static let template = """
    # ghi chú  của tác giả
    items:
      - id: Q-1      # mã
        type: single_choice
        stem: >-
          Sổ nào ghi
          văn bản đến?
        choices:   {A: 'Sổ đến',   B: "Sổ đi", C: Sổ mật, D: Sổ hẹn}
        answer: A

    """

  @Test("A sound file is left alone, byte for byte, odd as its spacing may be")
  func untouched() throws {
    #expect(try BankMending.mended([Self.file(Self.template)]) == [])
    let windows = Self.template.replacing("\n", with: "\r\n")
    #expect(try BankMending.mended([Self.file(windows)]) == [])
    #expect(try BankMending.mended(FixtureBank.sound().files().files) == [])
  }

  /// What stands in the file and what should stand there.
  static let faults: [(old: String, new: String)] = [
    ("văn bản đến?", "va\u{306}n bản đến?"), ("văn bản đến?", "văn\u{200B} bản đến?"),
    ("văn bản đến?", "văn\u{A0}bản đến?"), ("văn bản đến?", "văn\tbản đến?"),
    ("văn bản đến?", "văn  bản đến?"), ("văn bản đến?", "văn bản đến ?"),
    ("văn bản đến?", "văn bản\u{AD} đến?"), ("văn bản đến?", "văn\u{202E} bản đến?"),
    ("văn bản đến?", "văn bản đến?\u{7}"), ("đến?", "ðến?"), ("\"Sổ đi\"", "\"Sổ  đi\""),
    ("Sổ mật", "Sổ mật".replacing("m", with: "м")), ("Sổ hẹn", "Sổ hẹn".replacing("n", with: "ｎ")),
  ]

  @Test("Each certain fault is mended and nothing else", arguments: faults)
  func fault(_ fault: (old: String, new: String)) throws {
    let spoilt = Self.template.replacing(fault.old, with: fault.new, maxReplacements: 1)
    try #require(!spoilt.utf8.elementsEqual(Self.template.utf8))
    // A Cyrillic м does not look like a Latin m: only a person can say what was meant.
    let expected = fault.new.contains("м") ? spoilt : Self.template
    #expect(try Self.mended(spoilt).utf8.elementsEqual(expected.utf8))
  }

  @Test("A choice that speaks of all others is pinned on a line of its own")
  func pinned() throws {
    let text = Self.template.replacing("Sổ hẹn", with: "Tất cả các ý trên")
    let new = try Self.mended(text)
    #expect(
      new
        == text.replacing("    answer: A", with: "    pinned: [D]\n    answer: A"))
    #expect(try Self.mended(new) == new)
  }

  @Test("The change is shown as a unified diff")
  func diff() throws {
    let text = Self.template.replacing("văn bản", with: "văn  bản")
    let file = try #require(try BankMending.mended([Self.file(text)]).first)
    #expect(
      file.diff == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -4,6 +4,6 @@
             type: single_choice
             stem: >-
               Sổ nào ghi
        -      văn  bản đến?
        +      văn bản đến?
             choices:   {A: 'Sổ đến',   B: "Sổ đi", C: Sổ mật, D: Sổ hẹn}
             answer: A

        """)
  }

  @Test("Files are refused, all of them, when one would come to say something else")
  func refused() {
    let trap = Self.template.replacing("C: Sổ mật", with: "C: Sổ:\u{A0}mật")
    #expect(throws: MendingRefusal.changesMeaning(file: "b.yaml")) {
      try BankMending.mended([
        Self.file(Self.template.replacing("đến?", with: "đến ?")), Self.file(trap, "b.yaml"),
      ])
    }
    #expect(throws: MendingRefusal.self) { try BankMending.mended([Self.file("a: [\u{200B}")]) }
    #expect(throws: MendingRefusal.self) {
      try BankMending.mended([SourceFile(name: "a", bytes: [0xFF, 0xFE])])
    }
  }

  @Test("Planted faults of the text are gone after mending, and mending twice changes nothing")
  func planted() throws {
    let sound = FixtureBank.sound()
    let texts: [TextDefect] = [
      .decomposed, .zeroWidth, .direction, .tab, .cyrillic, .greek, .fullWidth, .wrongDStroke,
      .doubleSpace, .spaceBefore, .noBreakSpace, .softHyphen,
    ]
    let kinds = texts.map(SeededDefect.Kind.text) + [.choice(.letters)]
    for seed in UInt64(0)..<26 {
      var random = SplitMix(seed: seed)
      let kind = kinds[Int(seed) % kinds.count]
      let defect = SeededDefect.planted(kind, into: sound, random: &random)
      let files = defect.bank.files().files
      let mended = try BankMending.mended(files)
      let after = files.map { file in
        SourceFile(
          name: file.name, bytes: mended.first { $0.name == file.name }?.new ?? file.bytes)
      }
      // A tab is written as an escape there, and what letters mean only a person can say.
      let stays = kind == .text(.tab) || kind == .choice(.letters)
      let codes = FixtureBank.findings(after).map(\.code)
      #expect(codes.contains(defect.code) == stays, "seed \(seed), \(kind)")
      #expect(try BankMending.mended(after) == [], "seed \(seed), \(kind)")
    }
  }
}
