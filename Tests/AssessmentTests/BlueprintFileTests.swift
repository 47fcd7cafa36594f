import Assessment
import CanonicalBytes
import Testing

@Suite("Reading a blueprint")
struct BlueprintFileTests {
  private static func read(_ text: String) -> (Blueprint?, [Diagnostic]) {
    BlueprintFile.read(SourceFile(name: "b.yaml", bytes: Array(text.utf8)))
  }

  private static let cells = """
    blueprint: b1
    title: {vi: Đề}
    minutes: 60
    cells:
      - {id: one, topic: law/, level: recall, count: 2}
      - {id: two, topic: history, passages: 1, passage_size: 3, points: 0.5}
    """

  @Test("Cells are read in order, and the canonical bytes come back")
  func list() throws {
    let (blueprint, found) = Self.read(Self.cells)
    #expect(found == [])
    let read = try #require(blueprint)
    #expect(read.cells.map(\.id) == ["one", "two"] && read.items == 5)
    #expect(read.points(in: read.cells[0]) == nil)
    #expect(read.points(in: read.cells[1]) == Points(hundredths: 50))
    #expect(
      String(decoding: try read.canonicalBytes(), as: UTF8.self)
        == #"{"cells":[{"count":2,"id":"one","level":"recall","passage_size":0,"passages":0,"topic":"law/"},{"count":0,"id":"two","level":"","passage_size":3,"passages":1,"points":50,"topic":"history"}],"id":"b1","minutes":60,"title":{"vi":"Đề"}}"#
    )
    let again = try Blueprint(canonical: CanonicalJSON(decoding: read.canonicalBytes()))
    #expect(again == read)
  }

  @Test("A matrix expands to one cell a topic and level, in the order written")
  func matrix() throws {
    let (blueprint, found) = Self.read(
      """
      blueprint: b1
      title: {vi: Đề}
      minutes: 60
      points_per_item: 1
      matrix:
        law/civil/: {recall: 4, apply_high: 1}
        history: {apply: 2, understand: 0}
      """)
    #expect(found == [])
    let read = try #require(blueprint)
    #expect(read.cells.map(\.id) == ["law-civil-recall", "law-civil-apply_high", "history-apply"])
    #expect(read.cells.map(\.topic) == ["law/civil/", "law/civil/", "history"])
    #expect(read.cells.map(\.count) == [4, 1, 2] && read.pointsPerItem == .one)
    #expect(try Blueprint(canonical: read.json) == read)
  }

  @Test(
    "Faults are reported with their line",
    arguments: [
      ("minutes: 60", "minutes: 0", "not_a_number:3"),
      ("minutes: 60", "minutes: 60.5", "not_a_number:3"),
      ("minutes: 60", "hours: 1", "missing_key:1 unknown_key:3"),
      ("level: recall", "level: easy", "unknown_level:5"),
      ("count: 2", "count: -2", "not_a_number:5"),
      ("count: 2", "counts: 2", "unknown_key:5"),
      ("id: two", "id: one", "blueprint_conflict:0"),
      ("id: two", "id: t w", "blueprint_conflict:0"),
      ("topic: history", "topic: History", "blueprint_conflict:0"),
      (", passage_size: 3", "", "blueprint_conflict:0"),
      ("points: 0.5", "points: 0", "bad_points:6"),
      ("cells:", "cels:", "missing_key:1 unknown_key:4"),
      ("title: {vi: Đề}", "title: Đề", "not_a_mapping:2"),
      ("title: {vi: Đề}", "title: {en: Paper}", "missing_key:2"),
    ])
  func faults(_ old: String, _ new: String, _ expected: String) {
    let (blueprint, found) = Self.read(Self.cells.replacing(old, with: new))
    #expect(blueprint == nil)
    #expect(found.map { "\($0.code.rawValue):\($0.line)" }.joined(separator: " ") == expected)
  }

  @Test(
    "Documents with numbers out of range or unknown members are refused",
    arguments: [
      #"{"cells":[],"id":"b","minutes":10001,"title":{}}"#,
      #"{"cells":[],"id":"b","minutes":60,"more":1,"title":{}}"#,
      #"{"cells":[{"count":99999,"id":"a","level":"","passage_size":0,"passages":0,"topic":"a"}],"id":"b","minutes":60,"title":{}}"#,
      #"{"cells":[{"count":1,"id":"a","level":"easy","passage_size":0,"passages":0,"topic":"a"}],"id":"b","minutes":60,"title":{}}"#,
    ])
  func badDocuments(_ text: String) throws {
    let json = try CanonicalJSON(decoding: Array(text.utf8))
    #expect(throws: CanonicalError.self) { try Blueprint(canonical: json) }
  }
}
