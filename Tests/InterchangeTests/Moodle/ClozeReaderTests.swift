import Assessment
import Testing

@testable import Interchange

@Suite struct ClozeReaderTests {
  private func gap(_ text: String) throws -> ClozeGap {
    try #require(try ClozeReader.read(text).gaps.first)
  }

  @Test(
    "Every name of a type is known",
    arguments: [
      ("SHORTANSWER", ClozeType.text(ignoresCase: true)), ("SA", .text(ignoresCase: true)),
      ("MW", .text(ignoresCase: true)), ("SHORTANSWER_C", .text(ignoresCase: false)),
      ("SAC", .text(ignoresCase: false)), ("SA_C", .text(ignoresCase: false)),
      ("MWC", .text(ignoresCase: false)), ("NUMERICAL", .number), ("NM", .number),
      ("MULTICHOICE", .choice(isShuffled: false)), ("MC", .choice(isShuffled: false)),
      ("MCV", .choice(isShuffled: false)), ("MULTICHOICE_V", .choice(isShuffled: false)),
      ("MCH", .choice(isShuffled: false)), ("MULTICHOICE_H", .choice(isShuffled: false)),
      ("MCS", .choice(isShuffled: true)), ("MULTICHOICE_S", .choice(isShuffled: true)),
      ("MCVS", .choice(isShuffled: true)), ("MULTICHOICE_VS", .choice(isShuffled: true)),
      ("MCHS", .choice(isShuffled: true)), ("MULTICHOICE_HS", .choice(isShuffled: true)),
      ("MULTIRESPONSE", .choices(isShuffled: false)), ("MR", .choices(isShuffled: false)),
      ("MRH", .choices(isShuffled: false)), ("MULTIRESPONSE_H", .choices(isShuffled: false)),
      ("MRS", .choices(isShuffled: true)), ("MULTIRESPONSE_HS", .choices(isShuffled: true)),
    ])
  func typeNames(_ name: String, _ type: ClozeType) throws {
    #expect(try gap("x {1:\(name):=1~2} y").type == type)
  }

  @Test("A gap has a weight, and one where none is written")
  func weights() throws {
    #expect(try gap("{:SA:=a}").weight == 1)
    #expect(try gap("{3:SA:=a}").weight == 3)
    #expect(try ClozeReader.read("{3:SA:=a}{:NM:=2}").weight == 4)
  }

  @Test("Shares, feedback and escapes are read as Moodle reads them")
  func alternatives() throws {
    let read = try gap(##"{1:MC:=a\#b#good \} so~%50%c\}d~%-33,33333%e~f\~g~&eacute;&lt;}"##)
      .alternatives
    #expect(read.map(\.share.text) == ["1", "1/2", "-1/3", "0", "0"])
    #expect(read.map(\.answer) == ["a#b", "c}d", "e", #"f\~g"#, "é<"])
    #expect(read.map(\.feedback) == ["good } so", "", "", "", ""])
  }

  @Test("A tilde before the first alternative is passed over")
  func leadingTilde() throws {
    let read = try gap("{1:MC:~wrong~=right}").alternatives
    #expect(read.map(\.answer) == ["wrong", "right"])
    #expect(read.map(\.share.text) == ["0", "1"])
  }

  @Test("Among several right ones the positive shares are made to add up to one")
  func severalRight() throws {
    #expect(try gap("{1:MR:=a~=b~c~d}").shares?.map(\.text) == ["1/2", "1/2", "-1/2", "-1/2"])
    #expect(
      try gap("{1:MR:%50%a~%25%b~%-20%c~d}").shares?.map(\.text) == ["2/3", "1/3", "-1/5", "0"])
    #expect(try gap("{1:MR:=a~%0%b}").shares?.map(\.text) == ["1", "-1"])
  }

  @Test("The text keeps an element where a gap stood, and what else looks like braces")
  func rest() throws {
    let read = try ClozeReader.read("<p>{a} {1:SA:=x} và {2:NM:=3:0.1} {:) {1}</p>")
    #expect(
      read.html == "<p>{a} <khoathi-gap n=\"1\"></khoathi-gap> và "
        + "<khoathi-gap n=\"2\"></khoathi-gap> {:) {1}</p>")
  }

  @Test(
    "A gap that cannot be read fails the text",
    arguments: [
      "{1:SA:=a", "{1:SA:}", "{1:SA:=}", "{1:MC:=a~}", "{1:MC:=a~~b}", "{1:MC:=a~#f}",
      "{1:SA:=a{b}c}", "{1:SA:=a\\}", "{1:REGEXP:=a.*}", "{1:sa:=a}", "{1:SA :=a}", "{ 1:SA:=a}",
      "{1:SA=a}", "{1:SA:=%50%a}", "{1:SA:%200%a}", "{99999:SA:=a}", "no gap at all",
      "{1:SA:=a} {1:XX:=b}", "{1:SA:=a} 1:SA:=b}", "{1:SA:=a} {1:S\u{FF21}:=b}",
      "{1:SA:=a} \u{FF5B}1:SA:=b}", "{1:SA:=a}<khoathi-gap n=\"2\">", "{1:MC:\n=a~b}",
    ])
  func broken(_ text: String) {
    #expect(throws: ClozeFailure.self) { try ClozeReader.read(text) }
  }

  @Test("Long texts of braces and half gaps are read in time that grows with their length")
  func long() {
    for piece in ["{", "{1:", "{1:SA:", "{1:SA:=a~", "{1:SA:=a}", "~", "[[", "\\}"] {
      let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
      _ = try? ClozeReader.read(text)
      _ = ClozeLeak.isFound(in: text)
      _ = MoodleGaps.numbered(text)
      _ = MoodleGaps.split(text, open: "{", close: "}")
    }
  }
}
