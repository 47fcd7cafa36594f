import Assessment
import Testing

@Suite("Regulation profiles")
struct ProfileTests {
  private static let text = """
    profile: p
    title: {vi: Quy định}
    legal_basis: [Luật]
    items: {value: 2, article: Đ1}
    minutes: {value: 60, article: Đ2}
    pass: {type: fraction_correct, least: 1/2, article: Đ3}
    bank_multiple: {value: 3, article: Đ4}
    item_types: {value: [single_choice], article: Đ5}
    choice_counts: {single_choice: 4, article: Đ6}
    late: {value: [{to_minutes: 30, limit: 5}, {from_minutes: 60, limit: 10}], otherwise: chairman, article: Đ7}
    penalties: {reprimand: 1/4, warning: 1/2, article: Đ8}
    result_shown: {value: at_time_end, article: Đ9}
    rules:
      - {text: {vi: Giữ trật tự}, article: Đ10}
    """

  private static func read(_ text: String) -> (RegulationProfile?, [Diagnostic]) {
    ProfileFile.read(SourceFile(name: "p.yaml", bytes: Array(text.utf8)))
  }

  @Test(
    "Five minutes late for up to 30 minutes, ten from 60 on, else the chair decides",
    arguments: [
      (15, 5), (30, 5), (31, nil), (59, nil), (60, 10), (180, 10),
    ] as [(Int, Int?)])
  func late(_ minutes: Int, _ limit: Int?) throws {
    let profile = try #require(Self.read(Self.text).0)
    #expect(profile.lateLimit(minutes: minutes) == limit)
  }

  @Test(
    "Faults are reported with their line",
    arguments: [
      ("value: 2, article: Đ1", "value: 2", "missing_key:4"),
      ("value: 2,", "value: two,", "not_a_number:4"),
      ("least: 1/2", "least: 0.5", "bad_value:6"),
      ("least: 1/2", "least: 3/2", "bad_value:6"),
      ("fraction_correct", "most", "bad_value:6"),
      ("[single_choice]", "[essay]", "unknown_type:8"),
      ("single_choice: 4", "single: 4", "unknown_key:9"),
      ("otherwise: chairman", "otherwise: nobody", "bad_value:10"),
      ("warning: 1/2, ", "", "missing_key:11"),
      ("at_time_end", "never", "bad_value:12"),
      ("{vi: Giữ trật tự}", "{en: Quiet}", "missing_key:14"),
      ("legal_basis: [Luật]", "legal_basis: Luật", "not_a_list:3"),
    ])
  func faults(_ old: String, _ new: String, _ expected: String) {
    #expect(Self.read(Self.text).1 == [])
    let (profile, found) = Self.read(Self.text.replacing(old, with: new, maxReplacements: 1))
    #expect(profile == nil)
    #expect(found.map { "\($0.code.rawValue):\($0.line)" } == [expected])
  }

  @Test("A blueprint and a bank that break the rules are told which article")
  func check() throws {
    let profile = try #require(Self.read(Self.text).0)
    func record(_ id: String, _ type: ItemType, _ choices: Int) -> ItemRecord {
      let item = Item(
        id: ItemID(id), type: type, stem: "?",
        choices: (0..<choices).map { Choice(id: ChoiceID("C\($0)"), text: "\($0)") })
      let key = AnswerKey(item: item.id, type: type, content: .choices(["C0"]))
      return ItemRecord(item: item, key: key, topic: "a", level: .recall)
    }
    func bank(_ records: [ItemRecord]) -> QuestionBank {
      QuestionBank(id: "b", titles: [:], language: "vi", topics: [:], records: records)
    }
    let good = (0..<6).map { record("G\($0)", .singleChoice, 4) }
    let two = ToyBank.blueprint([ToyBank.cell("a", "a", nil, 2)])
    #expect(ProfileCheck.findings(two, bank: bank(good), profile: profile) == [])
    var bad = ToyBank.blueprint([ToyBank.cell("a", "a", nil, 3)])
    bad.minutes = 45
    let mixed = good.prefix(4) + [record("X", .singleChoice, 3), record("Y", .multipleChoice, 4)]
    let found = ProfileCheck.findings(bad, bank: bank(Array(mixed)), profile: profile)
    let named = Set(found.map { "\($0.code.rawValue) \($0.facts["article"] ?? "")" })
    #expect(
      named == [
        "profile_bank_multiple Đ4", "profile_choice_count Đ6", "profile_item_type Đ5",
        "profile_items Đ1", "profile_minutes Đ2",
      ])
  }
}
