import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

/// The documents of the page `Documents.md`, built from their parts.
struct DocumentVectors {
  static let salt = Digest32(hashing: Array("salt".utf8))
  static let keySalt = Digest32(hashing: Array("ksalt".utf8))

  static func item() throws -> Item {
    let texts = ["Quốc hội", "Chính phủ", "Nhân dân", "Chủ tịch nước"]
    let names = try #require(ChoiceNames.names(item: "HT-001", texts: texts))
    return Item(
      id: "HT-001", type: .singleChoice, stem: "Quyền lực nhà nước thuộc về ai?",
      passage: Passage(id: "HP-2013", text: "Điều 2.\nNhà nước \"của Nhân dân\"."),
      choices: zip(names, texts).map { Choice(id: $0, text: $1) }, pinned: [names[3]])
  }

  static func key() throws -> AnswerKey {
    let right = try #require(try item().choices.first { $0.text == "Nhân dân" })
    return AnswerKey(item: "HT-001", type: .singleChoice, content: .choices([right.id]))
  }

  static let typedItem = Item(
    id: "TN-007", type: .shortText, stem: "Thủ đô của Việt Nam là thành phố nào?", choices: [],
    points: Points(hundredths: 50))

  static let typedKey = AnswerKey(
    item: "TN-007", type: .shortText,
    content: .texts(accepted: ["Hà Nội", "Hanoi"], ignoresCase: true))

  static func sharesKey() -> AnswerKey {
    let worth: [ChoiceID: Share?] = ["6Y6T": .one, "ET6N": Share(1, 2), "K4MW": Share(-1, 3)]
    let table = ShareTable.choices(worth.compactMapValues(\.self))
    return AnswerKey(
      item: "TL-001", type: .singleChoice, content: .choices(["6Y6T"]),
      shares: KeyShares(.table(table), least: Share(-1, 1) ?? .zero))
  }

  static func leaf() throws -> BankLeaf {
    let record = ItemRecord(
      item: try item(), key: try key(), topic: "political-system/constitution", level: .recall)
    return try BankLeaf(record: record, salt: salt, keySalt: keySalt)
  }

  static let blueprint = Blueprint(
    id: "round1", title: ["vi": "Vòng 1", "en": "Round 1"], minutes: 60,
    cells: [
      BlueprintCell(id: "law-recall", topic: "law/", level: .recall, count: 4),
      BlueprintCell(
        id: "reading", topic: "reading", count: 0, passages: 1, passageSize: 2,
        points: Points(hundredths: 150)),
    ], pointsPerItem: .one)

  static func roster() throws -> Roster {
    try Roster([
      RosterEntry(
        candidate: "0002", name: "Đỗ Văn Bình", born: "2001-02-03", extraMinutes: 15,
        extraReason: "khiếm thị"),
      RosterEntry(candidate: "0001", name: "Nguyễn Thị Ánh", born: "1999-12-31"),
    ])
  }

  static func rule() throws -> RegulationProfile {
    let half = try #require(Fraction(1, 2))
    return RegulationProfile(
      id: "vn-congchuc-2025", titles: ["vi": "Vòng 1 thi trên máy vi tính"],
      legalBasis: ["Thông tư số 22/2025/TT-BNV"],
      articles: [.pass: "NĐ 170/2025 Đ9", .late: "TT 22/2025 NQ Đ1 k1"], items: 60, minutes: 60,
      pass: .fractionCorrect(half), bankMultiple: 3,
      itemTypes: [.singleChoice, .trueFalse, .shortText],
      choiceCounts: [.singleChoice: 4, .trueFalse: 2],
      late: [LateRule(toMinutes: 30, limit: 5), LateRule(fromMinutes: 60, limit: 10)],
      reprimand: try #require(Fraction(1, 4)), warning: half, resultShown: .atTimeEnd,
      rules: [
        RoomRule(
          text: ["vi": "Ngồi đúng vị trí.", "en": "Keep to your seat."],
          article: "TT 22/2025 NQ Đ2")
      ])
  }

  static func group() throws -> Item {
    let texts = ["Có hai tầng.", "Có ba tầng.", "Không có cấp huyện.", "Có cấp xã."]
    let names = try #require(ChoiceNames.names(item: "DS-001", texts: texts))
    return Item(
      id: "DS-001", type: .trueFalseGroup, stem: "Chính quyền địa phương:",
      prompts: zip(names, texts).map { Choice(id: $0, text: $1) }, scoring: .partTwo)
  }

  static func cloze() throws -> Item {
    let texts = ["Chính phủ", "Quốc hội"]
    let names = try #require(ChoiceNames.names(item: "DK-002", texts: texts))
    return Item(
      id: "DK-002", type: .cloze, stem: "[[1]] có [[2]] chương, do [[3]] ban hành.",
      gaps: [.text, .number, .choices(zip(names, texts).map { Choice(id: $0, text: $1) })],
      scoring: .perPart)
  }

  static func clozeKey() throws -> AnswerKey {
    let names = try #require(
      ChoiceNames.names(item: "DK-002", texts: ["Chính phủ", "Quốc hội"]))
    return AnswerKey(
      item: "DK-002", type: .cloze,
      content: .gaps([
        .texts(accepted: ["Hiến pháp"], ignoresCase: true),
        .number(.value("11", tolerance: "0")), .choice(names[1]),
      ]))
  }

  static func ceremony() throws -> Ceremony {
    try Ceremony(
      needed: 2, publicDraw: "Xổ số miền Bắc, giải đặc biệt ngày 01/12/2026",
      trustees: [
        Ceremony.Trustee(
          name: "Nguyễn Thị An",
          recipient: "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"),
        Ceremony.Trustee(
          name: "Trần Văn Bình",
          recipient: "age1hgykkrq3kvcm4yjjtk2ye3p4ufzvlvxev85dpqgct9gkmtwcz9aqlhynya"),
        Ceremony.Trustee(
          name: "Lê Thị Chi",
          recipient: "age1tgyuvdlmpejqsdf847hevurz9szk7vf3j7ytfyqecgzvphvu2d8qrtaxl6"),
      ])
  }

  static func partRoster() throws -> Roster {
    try Roster(
      [RosterEntry(candidate: "0001", name: "Nguyễn Thị Ánh", born: "1999-12-31")],
      exemptions: [
        Exemption(
          candidate: "0002", name: "Đỗ Văn Bình", born: "2001-02-03", ground: "Chứng chỉ B1 số 12")
      ])
  }

  static func partRule() throws -> RegulationProfile {
    var rule = try rule()
    rule.part = ProfilePart(
      id: "english", titles: ["vi": "Ngoại ngữ"], parts: ["general", "english"],
      exemptions: [RoomRule(text: ["vi": "Có chứng chỉ B1."], article: "Đ8")])
    rule.standing = .internalRule(
      AgencyDecision(number: "12/QĐ-VP", date: "2026-01-05", agency: "Văn phòng mẫu"))
    return rule
  }

  /// The canonical bytes under the heading of each vector.
  static func all() throws -> [(heading: String, bytes: [UInt8])] {
    [
      ("item_bytes", try item().canonicalBytes()),
      ("item_bytes of a typed response", try typedItem.canonicalBytes()),
      ("key_bytes", try key().canonicalBytes()),
      ("key_bytes of a typed response", try typedKey.canonicalBytes()),
      ("key_bytes of a key with shares", try sharesKey().canonicalBytes()),
      ("bank leaf", try leaf().canonicalBytes()),
      ("blueprint.json", try blueprint.canonicalBytes()),
      ("ceremony.json", try ceremony().json.encoded()),
      ("roster.json", try roster().json.encoded()),
      ("rule.json", try rule().ruleBytes()),
      ("item_bytes of statements that are true or false", try group().canonicalBytes()),
      ("item_bytes of a text with gaps", try cloze().canonicalBytes()),
      ("key_bytes of the other types", try clozeKey().canonicalBytes()),
      ("roster.json of a part with exemptions", try partRoster().json.encoded()),
      ("rule.json of a part of an internal rule", try partRule().ruleBytes()),
    ]
  }
}
