import Foundation

/// Authored files of an exam in two parts: nobody is exempt from `law`, some may be from `office`.
///
/// What scripted candidates type when they know nothing is right in every item of `law` and wrong
/// in every item of `office`; the names of the items are such that nobody leaves one out.
enum PartsFiles {
  static let profile = """
    profile: thu-phan
    standing: internal
    decision: {number: 12/QĐ-VP, date: 2026-01-05, agency: Văn phòng mẫu}
    title: {vi: Quy chế thử}
    legal_basis: [Luật thử]
    parts:
      - part: law
        title: {vi: Luật, en: Law}
        items: {value: 3, article: NĐ thử Đ9}
        minutes: {value: 1, article: NĐ thử Đ10}
        pass: {type: fraction_correct, least: 1/2, article: NĐ thử Đ11}
      - part: office
        title: {vi: Tin học, en: Informatics}
        items: {value: 3, article: NĐ thử Đ9}
        minutes: {value: 1, article: NĐ thử Đ10}
        pass: {type: fraction_correct, least: 1/2, article: NĐ thử Đ11}
        exemptions:
          - text: {vi: Có bằng tin học., en: A diploma.}
            article: NĐ thử Đ12
    bank_multiple: {value: 3, article: TT thử Đ3}
    item_types: {value: [single_choice, short_text], article: TT thử Đ4}
    choice_counts: {single_choice: 4, article: TT thử Đ5}
    late: {value: [{limit: 10}], otherwise: chairman, article: TT thử Đ6}
    penalties: {reprimand: 1/4, warning: 1/2, article: TT thử Đ7}
    result_shown: {value: at_time_end, article: TT thử Đ8}
    rules: []

    """

  static let exemptRoster = """
    sbd,name,born,exempt
    0001,Nguyễn Thị Ánh,1998-02-09,"Bằng cao đẳng, số C2007"
    0002,Trần Văn Bình,1999-04-03,

    """

  /// The parts, in the order in which they are sat.
  static let parts = ["law", "office"]

  /// An exam file and a bank for each part: 0001 is exempt from the second, 0003 is in no room
  /// of it.
  static func files() throws -> ExamFiles {
    let files = try ExamFiles()
    try files.write("profile.yaml", profile)
    try files.write("law.csv", ExamFiles.roster + "0003,Lê Văn Cường,2000-01-31\n")
    try files.write("office.csv", exemptRoster)
    for (part, answer) in zip(parts, ["không rõ", "Hà Nội"]) {
      try FileManager.default.createDirectory(
        atPath: files.path("\(part)-bank"), withIntermediateDirectories: true)
      try files.write("\(part)-bank/bank.yaml", ExamFiles.bank)
      try files.write("\(part)-bank/items.yaml", items(part, answer: answer))
      let place = part == "law" ? "p1" : "p2"
      let exam = ExamFiles.exam(part: part)
        .replacingOccurrences(of: "thu-01", with: "thu-01.\(place)")
        .replacingOccurrences(of: "bank: bank", with: "bank: \(part)-bank")
        .replacingOccurrences(of: "roster.csv", with: "\(part).csv")
      try files.write("\(part).yaml", exam)
    }
    return files
  }

  private static func items(_ part: String, answer: String) -> String {
    (1...9).reduce("items:\n") { text, number in
      text + """
          - id: C-\(number)
            type: short_text
            topic: luat
            level: recall
            stem: Câu hỏi số \(number) của phần \(part) là gì?
            answer: ['\(answer)']
            source: {document: Luật thử, article: Điều \(number)}
            status: approved

        """
    }
  }
}
