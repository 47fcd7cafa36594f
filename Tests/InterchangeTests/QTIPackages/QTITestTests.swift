import Testing

@testable import Interchange

@Suite struct QTITestTests {
  typealias P = PackageSample
  private let weighted =
    "<outcomeProcessing><setOutcomeValue identifier=\"SCORE\"><sum><testVariables variableIdentifier=\"SCORE\" weightIdentifier=\"W\"/></sum></setOutcomeValue></outcomeProcessing>"

  private func weight(_ value: String) -> String { "<weight identifier=\"W\" value=\"\(value)\"/>" }

  private func package(_ sections: String, more: String = "") -> SourceReading {
    P.reading([
      ("a.xml", P.item("A")), ("b.xml", P.item("B")), ("t.xml", P.test(sections, more: more)),
    ])
  }

  private var refs: String {
    P.section(
      P.reference("a", "a.xml", weight("2.5")) + P.reference("b", "b.xml"))
  }

  @Test("Weights that the test's score uses are points")
  func usedWeights() {
    let reading = package(refs, more: weighted)
    #expect(reading.questions.map(\.points) == ["2.5", "1"])
    #expect(!reading.findings.contains { $0.severity == .warning })
  }

  @Test("Weights that nothing uses are said and not used")
  func unusedWeights() {
    let plain = package(refs)
    #expect(!plain.questions.map(\.points).contains("2.5"))
    #expect(
      plain.findings.filter { $0.severity == .warning }.map(\.facts)
        == [["value": "a: weight W = 2.5, no outcomeProcessing"]])
  }

  @Test("A score that is no weighted sum is named")
  func otherScores() {
    let more =
      "<outcomeProcessing><setOutcomeValue identifier=\"SCORE\"><max><testVariables variableIdentifier=\"SCORE\"/></max></setOutcomeValue></outcomeProcessing>"
    let reading = package(refs, more: more)
    #expect(
      reading.findings.contains { $0.facts == ["value": "SCORE max"] && $0.severity == .warning })
    #expect(!reading.questions.map(\.points).contains("2.5"))
  }

  @Test("Sums item by item, with products and categories, give each item its factor")
  func sums() {
    let more = """
      <outcomeProcessing><setOutcomeValue identifier="SCORE"><sum>\
      <product><baseValue baseType="float">3</baseValue><variable identifier="a.SCORE"/></product>\
      <testVariables variableIdentifier="SCORE" includeCategory="x"/></sum></setOutcomeValue>\
      </outcomeProcessing>
      """
    let section = P.section(
      P.reference("a", "a.xml")
        + "<assessmentItemRef identifier=\"b\" href=\"b.xml\" category=\"x y\"/>")
    let reading = package(section, more: more)
    #expect(reading.questions.map(\.points) == ["3", "1"])
    #expect(reading.questions.map(\.tags) == [[], ["x", "y"]])
  }

  @Test(
    "A test that branches is refused and its items are read",
    arguments: ["preCondition", "branchRule"])
  func branches(_ name: String) {
    let reading = package(P.section(P.reference("a", "a.xml", "<\(name)/>")))
    #expect(reading.questions.count == 2)
    let refusal = reading.findings.filter { $0.code == .testRefused }
    #expect(refusal.map(\.facts) == [["value": name]])
    #expect(refusal.map(\.severity) == [.warning])
  }

  @Test(
    "Settings that a bank does not hold are said once each",
    arguments: [
      ("<selection select=\"3\"/>", "selection 3"), ("<ordering shuffle=\"true\"/>", "shuffle"),
      ("<timeLimits maxTime=\"60\"/>", "assessmentSection maxTime 60"),
      ("<itemSessionControl maxAttempts=\"0\"/>", "assessmentSection maxAttempts 0"),
    ])
  func settings(_ markup: String, _ value: String) {
    let section = P.section(markup + P.reference("a", "a.xml"))
    let reading = package(section + section)
    #expect(reading.findings.filter { $0.facts == ["value": value] }.count == 1)
    #expect(reading.findings.filter { $0.code == .testDetail }.allSatisfy { $0.severity == .note })
  }

  @Test("What candidates are told in a section is its items' passage; scorers' words are not")
  func rubric() {
    let blocks = """
      <rubricBlock view="candidate tutor"><p>Read well.</p></rubricBlock>\
      <rubricBlock view="scorer"><p>The key is A.</p></rubricBlock>
      """
    let reading = package(P.section(blocks + P.reference("a", "a.xml")))
    #expect(
      reading.questions.first?.passage == SourcePassage(identifier: "T.S", text: "Read well."))
    #expect(reading.findings.contains { $0.facts == ["value": "rubricBlock scorer"] })
  }

  @Test("Sections inside sections keep their path of titles, and files of their own are opened")
  func nested() {
    let inner =
      "<assessmentSection identifier=\"I\" title=\"Lá\">\(P.reference("a", "../a.xml"))</assessmentSection>"
    let reading = P.reading([
      ("a.xml", P.item("A")), ("s/i.xml", inner),
      (
        "t.xml",
        P.test(P.section("<assessmentSectionRef identifier=\"I\" href=\"s/i.xml\"/>", title: "Cây"))
      ),
    ])
    #expect(reading.questions.map(\.topic) == [["Cây", "Lá"]])
    #expect(reading.count == 1)
  }

  @Test("A test alone names its items as missing and loses no question of its own")
  func alone() {
    let reading = QTITestReader.read(PlainXML.tree(P.test(refs)), file: "t.xml")
    #expect(reading.count == 0)
    #expect(
      reading.findings.filter { $0.code == .missingFile }.map(\.facts) == [
        ["name": "a.xml"], ["name": "b.xml"],
      ])
    #expect(!reading.findings.contains { $0.severity == .error })
  }

  @Test("QTI 3.0 names are the same test")
  func version3() {
    let text = """
      <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="T">\
      <qti-test-part><qti-assessment-section identifier="S" title="S"><qti-branch-rule/>\
      <qti-assessment-item-ref identifier="a" href="a.xml"/></qti-assessment-section>\
      </qti-test-part></qti-assessment-test>
      """
    let reading = QTITestReader.read(PlainXML.tree(text), file: "t.xml")
    #expect(reading.format == "qti30")
    #expect(Set(reading.findings.map(\.code)) == [.missingFile, .testRefused])
  }
}
