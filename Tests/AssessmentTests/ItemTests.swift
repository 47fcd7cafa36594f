import Assessment
import CanonicalBytes
import Testing

@Suite("Items, keys and leaves")
struct ItemTests {
  private let texts = ["Quốc hội", "Chính phủ", "Nhân dân", "Chủ tịch nước"]

  private func item() throws -> Item {
    let names = try #require(ChoiceNames.names(item: "HT-001", texts: texts))
    return Item(
      id: "HT-001", type: .singleChoice, stem: "Quyền lực nhà nước thuộc về ai?",
      choices: zip(names, texts).map { Choice(id: $0, text: $1) })
  }

  private let itemText = """
    {"choices":[{"id":"4PQR","text":"Quốc hội"},{"id":"BW64","text":"Chính phủ"},\
    {"id":"F5KY","text":"Nhân dân"},{"id":"G2W5","text":"Chủ tịch nước"}],"fixed":false,\
    "id":"HT-001","lang":"vi","pinned":[],"points":100,\
    "stem":"Quyền lực nhà nước thuộc về ai?","type":"single_choice"}
    """
  private let keyText = #"{"choices":["F5KY"],"id":"HT-001","type":"single_choice"}"#
  private let leafText = """
    {"c":["4PQR","BW64","F5KY","G2W5"],"e":"","f":false,"g":"","i":"HT-001",\
    "k":"Rlq9MS8Ez0eztBgTj9ZeOJLae03UOQ/jLhYJN/UTGE4=","l":"recall","p":[],\
    "q":"d7wVJ0jB58H5iMHmetjuqO/b3khmfRdT/1ztOLCuVss=",\
    "r":"525a0c2d7c34719f389406d1843339015fff652873cf10b729795474abcf738c",\
    "t":"political-system/constitution"}
    """

  @Test("An item, its key and its leaf have the bytes that a Python script computed")
  func vectors() throws {
    let item = try item()
    let key = AnswerKey(item: item.id, type: item.type, content: .choices(["F5KY"]))
    #expect(try item.canonicalBytes() == Array(itemText.utf8))
    #expect(try key.canonicalBytes() == Array(keyText.utf8))
    let record = ItemRecord(
      item: item, key: key, topic: "political-system/constitution", level: .recall)
    let salt = try #require(Digest32(Array(UInt8(0)..<32)))
    let keySalt = try #require(Digest32(Array(UInt8(32)..<64)))
    let leaf = try BankLeaf(record: record, salt: salt, keySalt: keySalt)
    #expect(try leaf.canonicalBytes() == Array(leafText.utf8))
    #expect(leaf.revision == (try item.revision()))
  }

  @Test("A leaf lists its choices by bytes, in whatever order they were written")
  func sortedChoices() throws {
    let fixed = Item(
      id: "X", type: .trueFalse, stem: "?",
      choices: [Choice(id: "Z", text: "Đúng"), Choice(id: "A", text: "Sai")], isFixed: true)
    let key = AnswerKey(item: "X", type: .trueFalse, content: .choices(["Z"]))
    let leaf = try BankLeaf(
      record: ItemRecord(item: fixed, key: key, topic: "a", level: .recall),
      salt: Digest32(hashing: []), keySalt: Digest32(hashing: []))
    #expect(leaf.choices == ["A", "Z"])
    #expect(leaf.json["c"] == ["A", "Z"])
  }

  @Test("Items, keys and leaves come back from their own bytes")
  func roundTrips() throws {
    var item = try item()
    item.passage = Passage(id: "DL-01", text: "Đoạn\nvăn")
    item.pinned = ["G2W5", "4PQR"]
    #expect(try Item(canonical: item.json) == item)
    let fixed = Item(
      id: "X", type: .trueFalse, stem: "?",
      choices: [Choice(id: "Z", text: "Đúng"), Choice(id: "A", text: "Sai")], isFixed: true)
    #expect(try Item(canonical: fixed.json) == fixed)
    let text = AnswerKey(
      item: "X", type: .shortText, content: .texts(accepted: ["một", "1"], ignoresCase: false))
    #expect(try AnswerKey(canonical: text.json) == text)
    let several = AnswerKey(item: "X", type: .multipleChoice, content: .choices(["B", "A"]))
    #expect(try AnswerKey(canonical: several.json) == several)
    let leaf = ToyBank.leaf(
      "X", topic: "a/b", enemies: "e", passage: "DL-1", pinned: ["D", "B"])
    #expect(try BankLeaf(json: leaf.json) == leaf)
    #expect(
      try BankLeaf(json: CanonicalJSON(decoding: Array(leafText.utf8))).canonicalBytes()
        == Array(leafText.utf8))
  }

  @Test(
    "Documents with another shape are refused",
    arguments: [
      #"{"choices":["B","A"],"id":"X","type":"multiple_choice"}"#,
      #"{"choices":["A","B"],"id":"X","type":"single_choice"}"#,
      #"{"choices":[],"id":"X","type":"single_choice"}"#,
      #"{"accepted":[],"case":"exact","id":"X","type":"short_text"}"#,
      #"{"accepted":["a"],"case":"some","id":"X","type":"short_text"}"#,
      #"{"choices":["A"],"extra":true,"id":"X","type":"single_choice"}"#,
    ])
  func badKeys(_ text: String) throws {
    let json = try CanonicalJSON(decoding: Array(text.utf8))
    #expect(throws: CanonicalError.self) { try AnswerKey(canonical: json) }
  }

  @Test("Choices whose names collide take five, then six characters")
  func collisions() {
    #expect(ChoiceNames.names(item: "X-1", texts: ["59", "1966"]) == ["MZNSY", "MZNSK"])
    #expect(ChoiceNames.names(item: "X-1", texts: ["1280", "3396"]) == ["GM3RGN", "GM3RGQ"])
    #expect(ChoiceNames.names(item: "X-1", texts: ["same", "other", "same"]) == nil)
    let alone = ChoiceNames.names(item: "X-1", texts: ["59", "a"])
    #expect(alone?.first == "MZNS")
  }

  @Test("Identity is by bytes: the kelvin sign is not the letter K")
  func bytes() {
    #expect("\u{212A}" == "K")
    #expect(ChoiceID("\u{212A}") != ChoiceID("K"))
    #expect(Set([ChoiceID("\u{212A}"), ChoiceID("K")]).count == 2)
    #expect(ItemID("A-10") < ItemID("A-2") && ItemID("Z") < ItemID("a"))
  }

  @Test("Points read and print exact decimals")
  func points() {
    for (text, hundredths) in [
      ("1", 100), ("0.5", 50), ("2.25", 225), ("0.05", 5), ("10000", 1_000_000),
    ] {
      #expect(Points(decimal: text)?.hundredths == hundredths)
      #expect(Points(hundredths: hundredths).decimal == text)
    }
    for text in ["", "-1", "+1", "1.", ".5", "1.005", "1e2", "10000.01", "100000", "1,5", "١"] {
      #expect(Points(decimal: text) == nil, "\(text)")
    }
    #expect(Points(hundredths: .max) + .one == Points(hundredths: .max))
  }

  @Test("A selector with a closing slash takes the topic and everything below")
  func selectors() {
    #expect(TopicSelector("law/").matches("law"))
    #expect(TopicSelector("law/").matches("law/civil"))
    #expect(!TopicSelector("law/").matches("lawyers"))
    #expect(TopicSelector("law").matches("law"))
    #expect(!TopicSelector("law").matches("law/civil"))
  }
}
