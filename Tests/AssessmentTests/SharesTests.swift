import Assessment
import CanonicalBytes
import Testing

@Suite("Responses with shares of their own")
struct SharesTests {
  private func file(_ items: String) -> [SourceFile] {
    let head = "bank: b\ntitle: {vi: Thử}\nlanguage: vi\ntopics:\n  t: {vi: Chủ đề}\n"
    return [
      SourceFile(name: "bank.yaml", bytes: Array(head.utf8)),
      SourceFile(name: "items.yaml", bytes: Array(items.utf8)),
    ]
  }

  private func record(_ type: String, _ members: String) throws -> ItemRecord {
    let text = """
      items:
      - id: Q-1
        type: \(type)
        topic: t
        level: recall
        points: 3
        stem: "Câu hỏi [[1]] [[2]]?"
      \(members)
      """
    let stem = type == "cloze" ? text : text.replacing(" [[1]] [[2]]", with: "")
    let (bank, found) = BankFiles.read(file(stem))
    let errors = found.filter { $0.severity == .error }
    #expect(errors == [])
    return try #require(bank.records.first)
  }

  private func points(_ record: ItemRecord, _ response: String) throws -> Int {
    let key = try AnswerKey(
      canonical: CanonicalJSON(decoding: record.key.canonicalBytes()))
    #expect(key == record.key)
    return Scoring.points(
      response: response, item: record.item, key: key, maximum: record.item.points
    ).hundredths
  }

  @Test("Each choice adds its share, between the least and the most, rounded towards nothing")
  func choices() throws {
    let record = try record(
      "multiple_choice",
      """
        choices: {A: một, B: hai, C: ba, D: bốn}
        answer: [A, B]
        scoring: by_shares
        shares: {A: 1/3, B: 2/3, C: -1/7}
        least: -1
      """)
    let ids = record.item.choices.reduce(into: [String: String]()) { $0[$1.text] = $1.id.rawValue }
    func given(_ texts: String...) -> String {
      texts.compactMap { ids[$0] }.sorted().joined(separator: " ")
    }
    #expect(try points(record, given("một", "hai")) == 300)
    #expect(try points(record, given("một", "hai", "bốn")) == 300)
    #expect(try points(record, given("một")) == 100)
    #expect(try points(record, given("ba")) == -42)
    #expect(try points(record, given("một", "ba")) == 57)
    #expect(try points(record, "") == 0)
    #expect(try points(record, "khong-co") == 0)
  }

  @Test("The first text that is meant counts; a star stands for any run of characters")
  func texts() throws {
    let record = try record(
      "short_text",
      """
        answer: Hà Nội
        scoring: by_shares
        shares:
        - {text: Hà Nội, share: 1}
        - {text: 'thủ đô * nội', wildcards: true, share: 1/2}
        - {text: 'HN\\*', case: exact, wildcards: true, share: 1/4}
      """)
    #expect(try points(record, "hà nội") == 300)
    #expect(try points(record, "thủ đô là Hà Nội") == 150)
    #expect(try points(record, "HN*") == 75)
    #expect(try points(record, "hn*") == 0)
    #expect(try points(record, "HNX") == 0)
  }

  @Test("Numbers, pairs and gaps add their shares")
  func others() throws {
    let number = try record(
      "numeric",
      """
        answer: '3,14'
        tolerance: '0'
        scoring: by_shares
        shares:
        - {number: '3,14', share: 1}
        - {number: {from: '3', to: '4'}, share: 1/2}
        - {any: true, share: 1/10}
      """)
    #expect(try points(number, "3.14") == 300)
    #expect(try points(number, "3,5") == 150)
    #expect(try points(number, "-7") == 30)
    #expect(try points(number, "bảy") == 0)
    let pairs = try record(
      "matching",
      """
        prompts: {'1': một, '2': hai}
        choices: {A: mot, B: hai}
        answer: {'1': A, '2': B}
        scoring: by_shares
        otherwise: -1/3
        shares:
        - {prompt: '1', choice: A, share: 1/3}
        - {prompt: '2', choice: B, share: 2/3}
      """)
    let right = pairs.key.rightResponse
    #expect(try points(pairs, right) == 300)
    let halves = right.split(separator: " ").map(String.init)
    let worths = try halves.map { try points(pairs, $0) }
    #expect(worths.sorted() == [100, 200])
    let gaps = try record(
      "cloze",
      """
        scoring: by_shares
        gaps:
          '1': {accepted: [đỏ], share: 1/3}
          '2':
            number: '5'
            share: 2/3
            shares:
            - {number: '5', share: 1}
            - {number: '6', share: 1/2}
      """)
    #expect(try points(gaps, "1=đỏ\n2=5") == 300)
    #expect(try points(gaps, "1=đỏ\n2=6") == 200)
    #expect(try points(gaps, "2=6") == 100)
  }

  @Test(
    "Shares that do not fit, or do not give the answer all the points, are refused",
    arguments: [
      "shares: {A: 1/2, B: 1}", "shares: {A: 1, C: 1/2}", "shares: {A: 2/2}",
      "shares: {A: 1}\n  least: 1/2", "shares: {A: 1}\n  most: 2", "shares: [1]", "fixed: true",
      "shares: {A: 1, B: 99999988/99999989}",
    ])
  func refused(_ members: String) {
    let text = """
      items:
      - id: Q-1
        type: single_choice
        topic: t
        level: recall
        stem: Câu hỏi?
        choices: {A: một, B: hai}
        answer: A
        scoring: by_shares
        \(members)
      """
    let (bank, found) = BankFiles.read(file(text))
    #expect(bank.records.isEmpty)
    #expect(found.contains { $0.severity == .error })
  }

  @Test("A pattern matches from end to end, whatever lies between its stars")
  func wildcards() {
    func accepts(_ pattern: String, _ given: String) -> Bool {
      TextShare(pattern, ignoresCase: true, hasWildcards: true, share: .one).accepts(given)
    }
    #expect(accepts("a*b*c", "aXbYc") && accepts("a*b*c", "abc") && accepts("*", "gì đó"))
    #expect(!accepts("a*b*c", "acb") && !accepts("ab*bc", "abc") && !accepts("*", " "))
    #expect(accepts("**a", "ba") && !accepts("a**", "ba"))
  }
}
