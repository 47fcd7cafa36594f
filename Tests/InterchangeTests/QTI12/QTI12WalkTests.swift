import Testing

@testable import Interchange

@Suite struct QTI12WalkTests {
  typealias S = QTI12Sample

  private func item(_ name: String) -> String {
    """
    <item ident="\(name)"><presentation>\(S.material("Q"))\(S.choices(["A", "B"]))</presentation>\
    <resprocessing><respcondition><conditionvar>\(S.equal("A"))</conditionvar>\
    <setvar>1</setvar></respcondition></resprocessing></item>
    """
  }

  private func read(_ text: String) -> SourceReading {
    QTI12Reader.read(PlainXML.tree("<questestinterop>\(text)</questestinterop>"), file: "a.xml")
  }

  @Test(
    "A title that only counts is no topic",
    arguments: [("1", []), ("Phần II", []), ("Sinh học", ["Sinh học"]), ("Section 3", [])])
  func titles(_ title: String, _ topic: [String]) {
    let reading = read(
      "<assessment title=\"\(title)\"><section>\(item("a"))</section></assessment>")
    #expect(reading.questions.first?.topic == topic)
  }

  @Test("A bank's title comes from its metadata")
  func banks() {
    let title = "<qtimetadata>\(S.field("bank_title", "Hoá học"))</qtimetadata>"
    let reading = read("<objectbank ident=\"b\">\(title)\(item("a"))\(item("b"))</objectbank>")
    #expect(reading.questions.map(\.topic) == [["Hoá học"], ["Hoá học"]])
    #expect(reading.count == 2)
  }

  @Test("A name used twice is reported and the second question left out")
  func repeatedNames() {
    let reading = read(item("a") + item("a"))
    #expect(reading.count == 2)
    #expect(reading.questions.count == 1)
    #expect(reading.findings.map(\.code) == [.repeatedIdentifier])
    #expect(reading.findings.map(\.question) == [2])
  }

  @Test("References to items elsewhere are named, those in the file are not")
  func references() {
    let reading = read(
      "<assessment><section><itemref linkrefid=\"x\"/><itemref linkrefid=\"a\"/></section></assessment>"
        + item("a"))
    #expect(reading.findings.map(\.facts) == [["name": "x"]])
    #expect(reading.findings.map(\.code) == [.missingFile])
  }

  @Test("A section's text is shared by its questions")
  func passages() {
    let text = "<presentation_material>\(S.material("Read this."))</presentation_material>"
    let reading = read("<section ident=\"s\">\(text)\(item("a"))\(item("b"))</section>\(item("c"))")
    let passage = SourcePassage(identifier: "s", text: "Read this.")
    #expect(reading.questions.map(\.passage) == [passage, passage, nil])
  }

  @Test("Drawing some of the items is a setting of the test")
  func drawing() {
    let reading = read(
      """
      <section><selection_ordering><selection><selection_number>2</selection_number></selection>\
      </selection_ordering>\(item("a"))</section>
      """)
    #expect(reading.findings.map(\.code) == [.testDetail])
    #expect(reading.findings.map(\.facts) == [["value": "selection 2"]])
  }

  @Test("A picture is named and the item kept with its source")
  func pictures() {
    let reading = S.reading(
      presentation: "<material><matimage uri=\"a.png\"/></material>" + S.choices(["A", "B"]),
      conditions: S.condition(S.equal("A"), "Set", "1"))
    let question = reading.questions.first
    #expect(question?.body == .kept(kind: "picture"))
    #expect(question?.leftovers.contains { $0.name == "source" } == true)
    #expect(reading.findings.contains { $0.code == .picture && $0.facts == ["value": "a.png"] })
  }

  @Test(
    "What cannot be delivered is kept by its name", arguments: ["render_hotspot", "render_slider"])
  func undeliverable(_ render: String) {
    let reading = S.reading(
      presentation: S.material("Q") + "<response_xy ident=\"r\"><\(render)/></response_xy>",
      conditions: S.condition(S.equal("1,1"), "Set", "1"))
    #expect(reading.findings.map(\.code) == [.unsupportedType])
    #expect(reading.findings.map(\.severity) == [.warning])
    #expect(reading.questions.count == 1)
  }

  @Test("A text without a response is an information")
  func information() {
    let reading = S.reading(
      type: "text_only_question", points: "0.0", presentation: S.material("Read on."),
      conditions: "")
    #expect(reading.questions.first?.body == .information)
    #expect(reading.findings.isEmpty)
  }

  @Test("Many open brackets in a text cost no more than their number")
  func brackets() {
    let text = String(repeating: "[", count: 100_000)
    let reading = S.reading(
      type: "multiple_dropdowns_question",
      presentation: S.material(text + "[one]")
        + S.choices(["A", "B"], ident: "response_one", prompt: S.material("one")),
      conditions: S.condition(S.equal("A", "response_one"), "Set", "1"))
    #expect(reading.questions.count == 1)
  }
}
