import Assessment
import CanonicalBytes
import Testing

@Suite("Profiles of exams in parts")
struct ProfilePartTests {
  private static let text = """
    profile: p
    standing: internal
    decision: {number: 12/QĐ, date: 2026-01-05, agency: Văn phòng}
    title: {vi: Quy định}
    legal_basis: [Quyết định]
    parts:
      - part: general
        title: {vi: Kiến thức}
        items: {value: 60, article: Đ1}
        minutes: {value: 60, article: Đ1}
        pass: {type: fraction_correct, least: 1/2, article: Đ2}
      - part: english
        title: {vi: Ngoại ngữ}
        items: {value: 30, article: Đ3}
        minutes: {value: 30, article: Đ3}
        pass: {type: fraction_correct, least: 1/2, article: Đ2}
        exemptions:
          - {text: {vi: Có chứng chỉ}, article: Đ4}
    bank_multiple: {value: 3, article: Đ4}
    item_types: {value: [single_choice], article: Đ5}
    choice_counts: {single_choice: 4, article: Đ6}
    late: {value: [{limit: 5}], otherwise: chairman, article: Đ7}
    penalties: {reprimand: 1/4, warning: 1/2, article: Đ8}
    result_shown: {value: at_time_end, article: Đ9}
    rules:
      - {text: {vi: Giữ trật tự}, article: Đ10}
    """

  private func read(_ text: String, _ part: String?) -> (RegulationProfile?, [Diagnostic]) {
    ProfileFile.read(SourceFile(name: "p.yaml", bytes: Array(text.utf8)), part: part)
  }

  @Test("Each part has its own figures, and its rule document comes back from its bytes")
  func parts() throws {
    let general = try #require(read(Self.text, "general").0)
    let english = try #require(read(Self.text, "english").0)
    #expect((general.items, english.items) == (60, 30))
    #expect(english.article(for: .items) == "Đ3")
    #expect(english.part?.parts == ["general", "english"])
    #expect(english.part?.exemptions.count == 1 && general.part?.exemptions == [])
    #expect(english.standing.decision?.number == "12/QĐ")
    for profile in [general, english] {
      let json = try CanonicalJSON(decoding: try profile.ruleBytes())
      #expect(try RegulationProfile(canonical: json) == profile)
    }
  }

  @Test(
    "A part that is not there, or a standing without its decision, is reported",
    arguments: [
      ("", "", nil, "unknown_part:6"), ("", "", "maths", "unknown_part:6"),
      ("part: english", "part: general", "general", "repeated_key:12"),
      ("standing: internal\n", "standing: internal\n", "general", ""),
      (
        "decision: {number: 12/QĐ, date: 2026-01-05, agency: Văn phòng}\n", "", "general",
        "missing_key:2"
      ),
      ("standing: internal", "standing: historical", "general", "bad_value:2"),
      ("2026-01-05", "2026-02-30", "general", "bad_date:3"),
      ("items: {value: 30", "items: {value: x", "general", "not_a_number:14"),
    ] as [(String, String, String?, String)])
  func faults(_ old: String, _ new: String, _ part: String?, _ expected: String) {
    let text = old.isEmpty ? Self.text : Self.text.replacing(old, with: new, maxReplacements: 1)
    let (profile, found) = read(text, part)
    #expect(found.map { "\($0.code.rawValue):\($0.line)" }.joined() == expected)
    #expect((profile == nil) == !expected.isEmpty)
  }
}
