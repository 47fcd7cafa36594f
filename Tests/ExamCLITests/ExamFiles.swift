import Foundation

/// Authored files of a small exam in a folder of their own; removed with this object.
///
/// Nine items in one topic, papers of three, one minute, two candidates.
final class ExamFiles: Sendable {
  let root: String

  init() throws {
    root = URL.temporaryDirectory.appending(path: "khoathi-cli-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: "\(root)/bank", withIntermediateDirectories: true)
    try write("bank/bank.yaml", Self.bank)
    try write("bank/items.yaml", Self.items())
    try write("blueprint.yaml", Self.blueprint())
    try write("profile.yaml", Self.profile)
    try write("roster.csv", Self.roster)
    try write("exam.yaml", Self.exam())
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Everything that lies directly in the folder.
  func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: root))
  }

  func permissions(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  /// Commits the exam to the folder `name`.
  func commit(_ name: String, _ more: String...) async throws -> Program {
    try await Program.run(
      ["exam", "commit", path("exam.yaml"), "--output", path(name), "--language", "en"] + more)
  }

  static let bank = """
    bank: thu
    title: {vi: Ngân hàng thử}
    language: vi
    topics:
      luat: {vi: Luật}

    """

  static func items(count: Int = 9) -> String {
    (1...count).reduce("items:\n") { text, number in
      text + """
          - id: L-\(number)
            type: single_choice
            topic: luat
            level: recall
            stem: Câu hỏi số \(number) là gì?
            choices: {A: Một \(number), B: Hai \(number), C: Ba \(number), D: Bốn \(number)}
            answer: A
            source: {document: Luật thử, article: Điều \(number)}
            status: approved

        """
    }
  }

  static func blueprint(count: Int = 3, minutes: Int = 1) -> String {
    """
    blueprint: thu
    title: {vi: Đề thử}
    minutes: \(minutes)
    points_per_item: 1
    cells:
      - {id: luat, topic: luat, count: \(count)}

    """
  }

  static let profile = """
    profile: thu
    title: {vi: Quy chế thử}
    legal_basis: [Luật thử]
    items: {value: 3, article: NĐ thử Đ9}
    minutes: {value: 1, article: NĐ thử Đ10}
    pass: {type: fraction_correct, least: 1/2, article: NĐ thử Đ11}
    bank_multiple: {value: 3, article: TT thử Đ3}
    item_types: {value: [single_choice], article: TT thử Đ4}
    choice_counts: {single_choice: 4, article: TT thử Đ5}
    late: {value: [{limit: 10}], otherwise: chairman, article: TT thử Đ6}
    penalties: {reprimand: 1/4, warning: 1/2, article: TT thử Đ7}
    result_shown: {value: at_time_end, article: TT thử Đ8}
    rules: []

    """

  static let roster = """
    sbd,name,born
    0001,Nguyễn Thị Ánh,1998-02-09
    0002,Trần Văn Bình,03/04/1999

    """

  /// Starts in a day unless told otherwise.
  static func exam(start: String? = nil, part: String? = nil) -> String {
    let start = start ?? Date.now.addingTimeInterval(86_400).formatted(.iso8601)
    let chosen = part.map { "profile_part: \($0)\n" } ?? ""
    return """
      exam: thu-01
      origin: thi.example.vn/thu-01/p03
      room: P03
      title: {vi: Kỳ thi thử}
      part: {vi: Vòng 1}
      start: \(start)
      bank: bank
      blueprint: blueprint.yaml
      profile: profile.yaml
      \(chosen)roster: roster.csv
      seed_parties: [Hội đồng, Ban giám sát]
      officials: []

      """
  }
}

extension ExamFiles {
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }
}
