import Testing

@testable import Interchange

@Suite struct QTIPackageTests {
  typealias P = PackageSample
  private let itemType = "imsqti_item_xmlv2p1"
  private let testType = "imsqti_test_xmlv2p1"

  private func errors(_ reading: SourceReading) -> [ImportCode] {
    reading.findings.filter { $0.severity == .error }.map(\.code)
  }

  @Test("A package one folder down is read, in the order of its test, each item once")
  func foldersAndOrder() {
    let refs =
      P.reference("r1", "../items/b.xml") + P.reference("r2", "../items/a.xml")
      + P.reference("r3", "../items/b.xml")
    let reading = P.reading([
      (
        "pack/imsmanifest.xml",
        P.manifest(
          P.resource("A", itemType, "items/a.xml") + P.resource("B", itemType, "items/b.xml")
            + P.resource("T", testType, "tests/t.xml"))
      ),
      ("pack/items/a.xml", P.item("A")), ("pack/items/b.xml", P.item("B")),
      ("pack/tests/t.xml", P.test(P.section(refs, title: "Di truyền"))),
    ])
    #expect(reading.questions.map(\.identifier) == ["B", "A"])
    #expect(
      reading.questions.map(\.position.file) == [
        "p.zip!pack/items/b.xml", "p.zip!pack/items/a.xml",
      ])
    #expect(reading.questions.map(\.topic) == [["Di truyền"], ["Di truyền"]])
    #expect(reading.count == 2)
    #expect(errors(reading).isEmpty)
  }

  @Test("References are decoded and compared in NFC")
  func names() {
    let reading = P.reading([
      ("imsmanifest.xml", P.manifest(P.resource("A", itemType, "ca%CC%82u%201.xml"))),
      ("c\u{E2}u 1.xml", P.item("A")),
    ])
    #expect(reading.questions.count == 1)
    #expect(errors(reading).isEmpty)
  }

  @Test(
    "References that lead out of the package are missing files",
    arguments: ["../a.xml", "/a.xml", "http://x.example/a.xml", "file:a.xml", "..%2Fa.xml"])
  func outside(_ href: String) {
    let reading = P.reading([
      ("p/imsmanifest.xml", P.manifest(P.resource("Z", itemType, "../" + href)))
    ])
    #expect(PackagePath.resolved(href, in: "").isEmpty || href == "..%2Fa.xml")
    #expect(errors(reading) == [.missingFile])
    #expect(reading.count == 1)
  }

  @Test("Every missing item is named, and none is counted twice")
  func missingItems() {
    let refs = P.reference("r1", "x.xml") + P.reference("r2", "x.xml") + P.reference("r3", "y.xml")
    let reading = P.reading([
      ("imsmanifest.xml", P.manifest(P.resource("T", testType, "t.xml"))),
      ("t.xml", P.test(P.section(refs))),
    ])
    let missing = reading.findings.filter { $0.code == .missingFile }
    #expect(missing.map(\.facts) == [["name": "x.xml"], ["name": "y.xml"]])
    #expect(reading.count == 2)
  }

  @Test("An item found where its test says, though not where the manifest says, is not lost")
  func wrongHref() {
    let reading = P.reading([
      (
        "imsmanifest.xml",
        P.manifest(
          P.resource("Q01", itemType, "Q01/qti.xml") + P.resource("T", testType, "t.xml"))
      ),
      ("Q01/Q01.xml", P.item("other")),
      ("t.xml", P.test(P.section(P.reference("Q01", "Q01/Q01.xml")))),
    ])
    #expect(reading.count == 1)
    #expect(reading.questions.count == 1)
    #expect(reading.findings.contains { $0.code == .missingFile && $0.severity == .warning })
  }

  @Test("A broken item is an error, and the others are read")
  func brokenItem() {
    let reading = P.reading([
      (
        "imsmanifest.xml",
        P.manifest(
          P.resource("A", itemType, "a.xml") + P.resource("B", itemType, "b.xml"))
      ),
      ("a.xml", "<assessmentItem><a></assessmentItem>"), ("b.xml", P.item("B")),
    ])
    #expect(errors(reading) == [.brokenXML])
    #expect(reading.count == 2)
    #expect(reading.questions.map(\.identifier) == ["B"])
  }

  @Test("Items that no manifest lists are read and said; leftovers of archivers are not")
  func unlisted() {
    let reading = P.reading([
      ("imsmanifest.xml", P.manifest(P.resource("A", itemType, "a.xml"))),
      ("a.xml", P.item("A")), ("b.xml", P.item("B")), ("__MACOSX/._b.xml", P.item("C")),
      ("notes.xml", "<notes/>"),
    ])
    #expect(reading.questions.map(\.identifier) == ["A", "B"])
    #expect(reading.findings.map(\.code) == [.unlistedFile])
  }

  @Test("A folder of items and a test needs no manifest")
  func folder() {
    let reading = P.reading([
      ("a.xml", P.item("A")), ("b.xml", P.item("B")),
      ("t.xml", P.test(P.section(P.reference("b", "b.xml") + P.reference("a", "a.xml")))),
    ])
    #expect(reading.questions.map(\.identifier) == ["B", "A"])
    #expect(errors(reading).isEmpty)
  }

  @Test("A package without questions is an error")
  func empty() {
    let reading = P.reading([
      ("imsmanifest.xml", P.manifest(P.resource("W", "imswl_xmlv1p1", "a.xml"))),
      ("a.xml", "<webLink/>"),
    ])
    #expect(errors(reading) == [.emptyFile])
    #expect(reading.findings.contains { $0.code == .fileIgnored })
  }

  @Test("Metadata fill what the item leaves open; another name in them is said")
  func metadata() {
    let lom = """
      <lom><general><identifier>other</identifier><title><langstring>LOM</langstring></title>\
      <keyword><langstring>tế bào</langstring></keyword></general>\
      <educational><difficulty><source/><value>easy</value></difficulty></educational></lom>
      """
    let reading = P.reading([
      ("imsmanifest.xml", P.manifest(P.resource("A", itemType, "a.xml", metadata: lom))),
      ("a.xml", P.item("A")),
    ])
    #expect(reading.questions.map(\.title) == ["A"])
    #expect(reading.questions.map(\.tags) == [["tế bào"]])
    #expect(reading.questions.map(\.level) == ["easy"])
    #expect(reading.findings.map(\.code) == [.identifiersDiffer])
  }

  @Test("A text that items share becomes their passage; a missing one is an error")
  func stimulus() {
    let more = "<qti-assessment-stimulus-ref identifier=\"S1\" href=\"s/s.xml\"/>"
    let text = """
      <qti-assessment-stimulus identifier="S1"><qti-stimulus-body><p>Shared.</p>\
      </qti-stimulus-body></qti-assessment-stimulus>
      """
    let files = [("a.xml", P.item("A", more: more)), ("b.xml", P.item("B", more: more))]
    let whole = P.reading(files + [("s/s.xml", text)])
    let passage = SourcePassage(identifier: "S1", text: "Shared.")
    #expect(whole.questions.map(\.passage) == [passage, passage])
    let lacking = P.reading(files)
    #expect(errors(lacking) == [.missingFile, .missingFile])
    #expect(lacking.questions.isEmpty)
  }

  @Test("QTI 1.2 in a package is read; Canvas's fuller file is taken for the cartridge's")
  func old() {
    let text = { (name: String) in
      """
      <questestinterop><item ident="\(name)"><presentation><material><mattext>Q</mattext>\
      </material></presentation></item></questestinterop>
      """
    }
    let type = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
    let reading = P.reading([
      (
        "imsmanifest.xml",
        P.manifest(
          P.resource("g1", type, "g1/assessment_qti.xml")
            + P.resource("res1", "assessment/x-bb-qti-pool", "res1.dat"))
      ),
      ("g1/assessment_qti.xml", text("part")), ("non_cc_assessments/g1.xml.qti", text("whole")),
      ("res1.dat", text("pool")),
    ])
    #expect(reading.questions.map(\.identifier) == ["whole", "pool"])
    #expect(reading.format == "qti12")
  }

  @Test("A text that TAO includes becomes the passage; with a picture the item is kept")
  func included() {
    let more = "<include xmlns=\"http://www.w3.org/2001/XInclude\" href=\"s.xml\"/>"
    let plain = P.reading([("a.xml", P.item("A", more: more)), ("s.xml", "<div><p>Tro.</p></div>")])
    #expect(plain.questions.map(\.passage?.text) == ["Tro."])
    let pictured = P.reading([
      ("a.xml", P.item("A", more: more)), ("s.xml", "<div><img src=\"x.png\"/></div>"),
    ])
    #expect(pictured.questions.map(\.leftovers.last?.name) == ["source"])
    #expect(pictured.findings.contains { $0.code == .picture && $0.severity == .warning })
  }
}
