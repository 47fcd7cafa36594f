import Foundation

/// A bank with one item of each type, in two versions that differ in nothing but their keys.
enum EveryType {
  struct Sample: Sendable, CustomStringConvertible {
    let id: String
    let type: String
    let stem: String
    /// The members between stem and source, with the key of the first and the second version.
    let members: String
    let keys: [String]
    /// Words that stand in the first key and nowhere else.
    var secret: String?

    var description: String { type }

    /// The stem up to its first gap.
    var head: String { stem.components(separatedBy: "[[")[0] }
  }

  static let samples = chosen + typed + arranged

  private static let chosen = [
    Sample(
      id: "PC-001", type: "single_choice", stem: "Cơ quan nào ban hành nghị định?",
      members: "choices: {A: Chính phủ, B: Quốc hội, C: Tòa án, D: Sở Nội vụ}",
      keys: ["answer: A", "answer: C"]),
    Sample(
      id: "PC-002", type: "true_false", stem: "Công chức phải giữ bí mật nhà nước.",
      members: "choices: {A: Đúng, B: Sai}", keys: ["answer: A", "answer: B"]),
    Sample(
      id: "PC-003", type: "multiple_choice", stem: "Những giấy tờ nào có trong hồ sơ?",
      members: "choices: {A: Đơn, B: Biên bản, C: Quyết định, D: Giấy mời}",
      keys: ["answer: [A, C]", "answer: [B, C, D]"]),
  ]

  private static let typed = [
    Sample(
      id: "PC-004", type: "short_text", stem: "Tên viết tắt của Hội đồng nhân dân là gì?",
      members: "case: exact", keys: ["answer: ['HĐND']", "answer: ['HDND', 'hđnd']"],
      secret: "HĐND"),
    Sample(
      id: "PC-005", type: "numeric", stem: "Mức thu là bao nhiêu?", members: "unit: triệu đồng",
      keys: ["answer: '1204,5'\n    tolerance: '0,25'", "answer: {from: '12', to: '13'}"],
      secret: "1204,5 ± 0,25"),
    Sample(
      id: "PC-006", type: "cloze", stem: "Người đứng đầu là [[1]], phó là [[2]], lương [[3]] đồng.",
      members: "scoring: per_part",
      keys: [
        gaps(["{accepted: ['chánh văn phòng'], case: ignore}", "A", "'2340000'"]),
        gaps(["{accepted: ['giám đốc'], case: exact}", "B", "'1490000'"]),
      ], secret: "chánh văn phòng"),
    Sample(
      id: "PC-007", type: "extended_text", stem: "Viết công văn mời họp.",
      members: "words: {least: 50, most: 120}",
      keys: [
        "rubric: [{points: 2, text: Đủ thể thức}, {points: 1, text: Đúng chính tả}]",
        "rubric: [{points: 1, text: Có nơi nhận}, {points: 2, text: Lời văn gọn}]",
      ], secret: "Đủ thể thức"),
  ]

  private static let arranged = [
    Sample(
      id: "PC-008", type: "ordering", stem: "Sắp xếp các bước tiếp nhận hồ sơ.",
      members: "choices: {A: Trả kết quả, B: Kiểm tra, C: Vào sổ, D: Trình ký}",
      keys: ["answer: [B, C, D, A]", "answer: [C, B, D, A]"],
      secret: "Kiểm tra → Vào sổ → Trình ký → Trả kết quả"),
    Sample(
      id: "PC-009", type: "matching", stem: "Ghép mỗi văn bản với nơi ban hành.",
      members: """
        prompts: {1: Luật, 2: Nghị định, 3: Thông tư}
            choices: {A: Chính phủ, B: Quốc hội, C: Bộ, D: Sở}
        """,
      keys: ["answer: {1: B, 2: A, 3: C}", "answer: {1: D, 2: A, 3: C}"],
      secret: "Luật – Quốc hội"),
    Sample(
      id: "PC-010", type: "true_false_group", stem: "Về thời hạn giải quyết:",
      members: "prompts: {1: Tính theo ngày, 2: Có gia hạn, 3: Trừ ngày lễ, 4: Do dân chọn}",
      keys: [
        "answer: {1: true, 2: false, 3: true, 4: false}",
        "answer: {1: true, 2: true, 3: false, 4: false}",
      ], secret: "Tính theo ngày – Đúng"),
  ]

  private static func gaps(_ keys: [String]) -> String {
    """
    gaps:
          1: \(keys[0])
          2: {choices: {A: phó phòng, B: thư ký}, answer: \(keys[1])}
          3: {number: \(keys[2]), tolerance: '0'}
    """
  }

  /// The items file of version 0 or 1.
  static func items(keys version: Int) -> String {
    samples.reduce("items:\n") { text, sample in
      text + """
          - id: \(sample.id)
            type: \(sample.type)
            topic: luat
            level: recall
            stem: '\(sample.stem)'
            \(sample.members)
            \(sample.keys[version])
            source: {document: Luật thử, article: Điều 1}
            status: approved

        """
    }
  }

  /// Files whose `bank` is version 0 and whose `other` is version 1.
  static func files() throws -> ExamFiles {
    let files = try ExamFiles()
    try files.write("bank/items.yaml", items(keys: 0))
    try FileManager.default.createDirectory(
      atPath: files.path("other"), withIntermediateDirectories: true)
    try files.write("other/bank.yaml", ExamFiles.bank)
    try files.write("other/items.yaml", items(keys: 1))
    return files
  }
}
