import Assessment
import Testing

@testable import Interchange

@Suite struct MoodleChoiceTests {
  private func read(_ members: [MarkupNode], type: String = "multichoice") -> SourceReading {
    MoodleSample.read(MoodleSample.question(type, members: members))
  }

  private func choices(_ reading: SourceReading) throws -> SourceChoices {
    guard case .choice(let choices) = reading.body else {
      throw ImportFinding(.error, .wrongFormat, file: "not a choice")
    }
    return choices
  }

  private func shares(_ choices: SourceChoices) throws -> SourceShares<String> {
    guard case .shares(let shares) = choices.rule else {
      throw ImportFinding(.error, .wrongFormat, file: "not shares")
    }
    return shares
  }

  private let right = MoodleSample.answer("100", "Hà Nội")
  private let wrong = MoodleSample.answer("-50", "Huế")

  @Test("One of several is worth its own share, which may be negative, and nothing is clamped")
  func single() throws {
    let choices = try choices(read([right, wrong]))
    let shares = try shares(choices)
    #expect(choices.isSingle && !choices.isShuffled)
    #expect(choices.choices.map(\.text) == ["Hà Nội", "Huế"])
    #expect(shares.shares.mapValues(\.text) == ["1": "1", "2": "-1/2"])
    #expect(shares.lower == nil && shares.upper == nil)
  }

  @Test("Several are worth their sum, from nothing to everything")
  func multiple() throws {
    let choices = try choices(
      read([
        MoodleSample.plain("single", "false"), MoodleSample.plain("shuffleanswers", "true"),
        MoodleSample.answer("33.33333", "a"), MoodleSample.answer("33.33333", "b"),
        MoodleSample.answer("33.33333", "c"), MoodleSample.answer("-100", "d"),
      ]))
    let shares = try shares(choices)
    #expect(!choices.isSingle && choices.isShuffled)
    #expect(shares.shares.mapValues(\.text) == ["1": "1/3", "2": "1/3", "3": "1/3", "4": "-1"])
    #expect(shares.lower == .zero && shares.upper == .one)
  }

  @Test(
    "Single is what Moodle takes the text for",
    arguments: [
      ("true", true), ("1", true), ("no", true), ("False", true), ("0", false), ("", false),
      ("false", false),
    ])
  func singleTexts(_ text: String, _ isSingle: Bool) throws {
    #expect(
      try choices(read([MoodleSample.plain("single", text), right, wrong])).isSingle == isSingle)
  }

  @Test("`False` means several where that alone gives full points, and is reported")
  func capitalFalse() throws {
    let reading = read([
      MoodleSample.plain("single", "False"), MoodleSample.answer("75", "a"),
      MoodleSample.answer("25", "b"), MoodleSample.answer("0", "c"),
    ])
    #expect(try !choices(reading).isSingle)
    #expect(reading.codes(.warning) == [.ruleAssumed])
  }

  @Test("Shares that Moodle would refuse are kept and reported")
  func strangeShares() throws {
    let reading = read([right, MoodleSample.answer("-15", "b")])
    #expect(try shares(choices(reading)).shares["2"]?.text == "-3/20")
    #expect(reading.codes(.warning) == [.badShare])
    #expect(read([MoodleSample.answer("50", "a"), wrong]).codes(.warning) == [.noFullShare])
    #expect(
      read([MoodleSample.plain("single", "0"), right, MoodleSample.answer("100", "b")])
        .codes(.warning) == [.badShare])
  }

  @Test("What cannot be scored fails the question")
  func failures() {
    #expect(read([wrong, wrong]).codes(.error) == [.noKey])
    #expect(read([right]).codes(.error) == [.tooFewChoices])
    #expect(read([right, MoodleSample.answer("ba", "x")]).codes(.error) == [.badShare])
    #expect(read([right, MoodleSample.answer("120", "x")]).codes(.error) == [.badShare])
    #expect(read([wrong, wrong, MoodleSample.answer("100", "")]).codes(.error) == [.emptyChoice])
    #expect(read([right, wrong, MoodleSample.answer("0", "")]).codes(.warning) == [.emptyChoice])
    #expect(read([wrong, wrong]).questions.isEmpty)
  }

  @Test("A picture in stem or choice keeps the question as it is, one in feedback does not")
  func pictures() throws {
    let picture = "<img src=\"@@PLUGINFILE@@/a.png\">"
    let reading = read([right, MoodleSample.answer("0", picture)])
    #expect(reading.body == .kept(kind: "multichoice"))
    #expect(reading.codes(.warning) == [.picture])
    #expect(reading.codes(.error).isEmpty)
    let source = try #require(reading.questions.first?.leftovers.first { $0.name == "source" })
    #expect(source.value.contains("@@PLUGINFILE@@/a.png"))
    let inFeedback = read([right, wrong, MoodleSample.text("generalfeedback", "x " + picture)])
    #expect(try choices(inFeedback).choices.count == 2)
    #expect(inFeedback.questions.first?.leftovers.map(\.name) == ["generalfeedback"])
    let sound = read([right, wrong, MoodleSample.text("graderinfo", "")], type: "multichoice")
    #expect(try choices(sound).choices.count == 2)
  }

  @Test("A file that the stem links to is needed too")
  func linkedFile() {
    let stem = "<a href=\"@@PLUGINFILE@@/nghe.mp3\">Nghe</a>"
    let reading = MoodleSample.read(
      MoodleSample.question("multichoice", stem, members: [right, wrong]))
    #expect(reading.body == .kept(kind: "multichoice"))
    #expect(reading.findings.map(\.code) == [.media])
    #expect(reading.findings.first?.facts["value"] == "nghe.mp3")
  }

  @Test(
    "True or false goes by the texts, in either order",
    arguments: [(["true", "false"], true), (["false", "true"], false)])
  func trueFalse(_ texts: [String], _ isTrue: Bool) {
    let reading = read(
      [MoodleSample.answer("100", texts[0]), MoodleSample.answer("0", texts[1])], type: "truefalse")
    #expect(reading.body == .trueFalse(isTrue: isTrue))
    #expect(reading.findings.isEmpty)
  }

  @Test("Translated words go by their order and are reported; two right ones are refused")
  func oldTrueFalse() {
    let old = read(
      [MoodleSample.answer("0", "Đúng"), MoodleSample.answer("100", "Sai")], type: "truefalse")
    #expect(old.body == .trueFalse(isTrue: false))
    #expect(old.codes(.warning) == [.ruleAssumed, .ruleAssumed])
    let both = read(
      [MoodleSample.answer("100", "true"), MoodleSample.answer("100", "false")], type: "truefalse")
    #expect(both.codes(.error) == [.keyConflict])
    #expect(read([], type: "truefalse").codes(.error) == [.noKey])
  }

  @Test("Plug-ins for several right choices have their own rules")
  func plugIns() throws {
    let all = read([right, MoodleSample.answer("0", "b"), right], type: "multichoiceset")
    #expect(try choices(all).rule == .exactly(["1", "3"]))
    let one = read([right, MoodleSample.answer("0", "b")], type: "oumultiresponse")
    #expect(try shares(choices(one)).shares.mapValues(\.text) == ["1": "1", "2": "-1"])
    let two = read([right, MoodleSample.answer("0", "b"), right], type: "oumultiresponse")
    #expect(two.codes(.error) == [.unsupportedRule])
    #expect(two.body == .kept(kind: "oumultiresponse"))
  }
}
