import Assessment
import CanonicalBytes
import Testing

@Suite("The lines of a history")
struct BankHistoryTests {
  private static func reasons(_ bytes: [UInt8]) -> [String] {
    BankHistory.read(SourceFile(name: "history.jsonl", bytes: bytes)).1.map {
      "\($0.line) \($0.facts["value"] ?? "")"
    }
  }

  @Test("What is written reads back as the same history, without findings")
  func readBack() throws {
    var board = try Board.approved()
    try board.do(.use(exam: "thi-01", day: "2026-11-20"), by: Board.chi)
    try board.read("A", by: PersonName("Phạm Dung"), sure: 40, note: "Hai đáp án?\nXem Điều 2")
    try board.do(.comment(answers: 4), by: Board.an, note: "Không: Điều 2 nói khác")
    try board.do(.return, by: Board.chi, note: "Sửa")
    try board.do(.retire, by: Board.chi, note: "Bỏ")
    let (history, found) = board.readBack
    #expect(found == [] && history == board.history && history.entries.count == 8)
    #expect(history.isSound)
  }

  @Test("A line is one canonical document of these members")
  func form() throws {
    var board = Board()
    let line = try board.do(.submit, by: Board.an)
    let json = try CanonicalJSON(decoding: line.dropLast())
    let members = try #require(json.objectValue)
    #expect(
      members.keys.sorted() == ["act", "at", "by", "content", "item", "n", "note", "prev", "sum"])
    #expect(members["prev"]?.stringValue == Base64.encode([UInt8](repeating: 0, count: 32)))
    #expect(try members["content"]?.stringValue == ItemContent(Board.record()).hex)
    let next = try board.do(.comment(answers: nil), by: Board.an, note: "Xong")
    let second = try CanonicalJSON(decoding: next.dropLast())
    #expect(second["prev"]?.stringValue == Digest32(hashing: line.dropLast()).base64)
    #expect(second["n"]?.integerValue == 1)
  }

  @Test("A change of any byte of any line is found")
  func anyByte() throws {
    let bytes = try Board.approved().bytes
    for index in bytes.indices {
      for flip in [UInt8(0x01), 0x20, 0x80] {
        var changed = bytes
        changed[index] ^= flip
        #expect(!Self.reasons(changed).isEmpty, "byte \(index) ^ \(flip)")
      }
      var shorter = bytes
      shorter.remove(at: index)
      #expect(!Self.reasons(shorter).isEmpty, "without byte \(index)")
    }
  }

  @Test("A line taken out, doubled or moved is found, and so is a torn one")
  func lines() throws {
    let bytes = try Board.approved().bytes
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    #expect(Self.reasons(lines[1] + lines[2]).contains("1 chain"))
    #expect(Self.reasons(lines[0] + lines[2]).contains("2 chain"))
    #expect(Self.reasons(lines[0] + lines[0] + lines[1]).contains("2 number"))
    #expect(Self.reasons(lines[0] + lines[2] + lines[1]).contains("2 chain"))
    #expect(Self.reasons(bytes.dropLast()).contains("3 torn"))
    #expect(Self.reasons(lines[0] + [0x0A] + lines[1]).contains("2 form"))
  }

  @Test("An act that was written past the rules is reported and does nothing")
  func forged() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    let an = try #require(Board.an)
    let previous = Digest32(hashing: Array(board.bytes.dropLast()))
    var members: [String: CanonicalJSON] = [
      "act": "approve", "at": "2026-11-24T00:00:00Z", "by": .string(an.text),
      "content": .string(try ItemContent(Board.record()).hex), "item": "Q-1", "n": 1, "note": "",
      "prev": .string(previous.base64),
    ]
    let sum = Digest32(hashing: try CanonicalJSON.object(members).encoded())
    members["sum"] = .string(sum.base64)
    let line = try CanonicalJSON.object(members).encoded() + [0x0A]
    #expect(Self.reasons(board.bytes + line) == ["2 own_item"])
    let (history, _) = BankHistory.read(
      SourceFile(name: "history.jsonl", bytes: board.bytes + line))
    #expect(!history.isSound && history["Q-1"].entries.count == 1)
  }

  @Test("No bytes are a history without acts; the file is known by its name")
  func empty() {
    #expect(Self.reasons([]) == [])
    #expect(BankHistory.isHistoryFile("banks/a/history.jsonl"))
    #expect(!BankHistory.isHistoryFile("banks/a/old-history.jsonl"))
  }
}
