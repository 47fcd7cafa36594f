import Assessment
import Seeded
import Testing

@testable import Interchange

@Suite struct ClozeFileReaderTests {
  private func read(_ text: String) -> SourceReading {
    ClozeFileReader.read(text, file: "a.txt")
  }

  @Test("A file is one question with its gaps in the text, worth the sum of their weights")
  func wholeFile() throws {
    let reading = read(
      "Hà Nội là {1:MC:=thủ đô#đúng~tỉnh}.\nPi là {3:NM:=3.14:0.01~%50%3:0.5~*#sai}.")
    let question = try #require(reading.questions.first)
    #expect(reading.findings.isEmpty)
    #expect(question.stem == "Hà Nội là [[1]].\nPi là [[2]].")
    #expect(question.points == "4")
    #expect(question.feedback.map(\.about) == ["1.1", "2.3"])
    guard case .cloze(let gaps) = question.body else {
      Issue.record("no cloze")
      return
    }
    #expect(gaps.map(\.share.text) == ["1/4", "3/4"])
    #expect(
      gaps[1].content
        == .number([
          SourceNumber(.value("3.14", tolerance: "0.01")),
          SourceNumber(.value("3", tolerance: "0.5"), share: try #require(Share(1, 2))),
          SourceNumber(.any, share: .zero),
        ]))
  }

  @Test("Short answers keep case flag, wildcard and order")
  func shortAnswers() throws {
    guard case .cloze(let gaps) = read("{1:SAC:=Hà Nội~%50%Ha*~*#x} {1:SA:=b}").body else {
      Issue.record("no cloze")
      return
    }
    guard case .text(let patterns) = gaps[0].content else {
      Issue.record("no text")
      return
    }
    #expect(patterns.map(\.text) == ["Hà Nội", "Ha*", "*"])
    #expect(patterns.map(\.hasWildcards) == [false, true, true])
    #expect(patterns.allSatisfy { !$0.ignoresCase })
  }

  @Test("One gap with several right choices is a question with choices")
  func oneMultiResponse() throws {
    let reading = read("Chọn: {2:MRS:=a~=b~c}")
    guard case .choice(let choices) = reading.body else {
      Issue.record("no choices")
      return
    }
    #expect(reading.questions.first?.stem == "Chọn:")
    #expect(!choices.isSingle && choices.isShuffled)
    guard case .shares(let shares) = choices.rule else {
      Issue.record("no shares")
      return
    }
    #expect(shares.shares.mapValues(\.text) == ["1": "1/2", "2": "1/2", "3": "-1/2"])
    #expect(shares.lower == .zero && shares.upper == .one)
  }

  @Test("Several choices in one gap among others are a rule that cannot be said")
  func mixedMultiResponse() {
    let reading = read("{1:SA:=a} {1:MR:=a~b}")
    #expect(reading.codes(.error) == [.unsupportedRule])
    #expect(reading.body == .kept(kind: "cloze"))
    #expect(reading.questions.first?.stem == "[[1]] [[2]]")
  }

  @Test(
    "A failed gap leaves no question and no text behind",
    arguments: [
      ("{1:SA:b}", ImportCode.noKey), ("{1:MC:=a}", .tooFewChoices), ("{1:NM:=abc}", .badNumber),
      ("{1:NM:=1,000}", .badNumber), ("{1:REGEXP:=a}", .unsupportedRule),
      ("{0:SA:=a}", .badPoints), ("{1:SA:=a} {1:SA:=b", .brokenSyntax),
      ("{1:SA:=a} &#123;1:SA:=b&#125;", .hiddenKey), ("x", .brokenSyntax),
    ])
  func failures(_ text: String, _ code: ImportCode) {
    let reading = read(text)
    #expect(reading.questions.isEmpty)
    #expect(reading.count == 1)
    #expect(reading.codes(.error) == [code])
  }

  @Test("A gap that earns the full points for nothing is reported")
  func noFullShare() {
    #expect(read("{1:SA:%50%b}").codes(.warning) == [.noFullShare])
    #expect(read("{1:NM:=*}").codes(.warning) == [.everyNumber])
  }

  @Test(
    "A character that is not seen does not hide a gap",
    arguments: ["\u{200B}", "\u{202E}", "\u{FEFF}", "\u{2066}", "\u{7}"])
  func hiddenCharacters(_ character: String) {
    let reading = read("Đáp: {1:S\(character)A:=Huế}")
    #expect(reading.questions.first?.stem == "Đáp: [[1]]")
    #expect(reading.codes(.warning) == [.changedCharacters])
  }

  @Test("A foreign text cannot set a gap of its own", arguments: ["khoathi-gap", "KhoaThi-GAP"])
  func foreignMarks(_ name: String) {
    let reading = read("{1:SA:=a} <\(name) n=\"2\"></\(name)> b")
    #expect(reading.questions.first?.stem.contains("[[2]]") == false)
  }

  @Test("A stem never shows a key, whatever is put into the text")
  func noLeak() {
    for seed in UInt64(0)..<400 {
      var random = SplitMix(seed: seed)
      let pieces = [
        "{", "}", "1", ":", "SA", "MC", "=", "~", "#", "%50%", "\\", "KEY", " ", "<b>", "</b>",
        "&#123;",
        "{1:SA:=KEY}", "{1:MC:=KEY~b}", "\n", "\u{200B}", "NUMERICAL", "*",
      ]
      var text = "{1:SA:=KEY}"
      for _ in 0..<12 { text += pieces[Int.random(in: pieces.indices, using: &random)] }
      for question in read(text).questions {
        for leak in [":SA:=KEY", ":MC:=KEY", ":NUMERICAL:=KEY", "{1:SA"] {
          #expect(!question.stem.contains(leak), "seed \(seed)")
        }
      }
    }
  }
}
