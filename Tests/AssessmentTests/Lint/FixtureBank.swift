import Assessment

/// A bank of some sixty items of every type in which nothing is wrong.
struct FixtureBank {
  var items: [FixtureItem]

  static let itemsFile = "items/a.yaml"

  static let repealed = RepealedActs([
    RepealedAct(
      number: "138/2020/NĐ-CP", title: "", repealedOn: "2025-07-01", by: "170/2025/NĐ-CP"),
    RepealedAct(number: "06/2023/NĐ-CP", title: "", repealedOn: "2025-07-01", by: ""),
    RepealedAct(
      number: "22/2008/QH12", title: "Luật Cán bộ, công chức", repealedOn: "2025-07-01",
      by: "80/2025/QH15"),
  ])

  /// The sound bank.
  static func sound() -> FixtureBank {
    var items: [FixtureItem] = []
    for (index, fact) in SoundFacts.single.enumerated() {
      items.append(FixtureItem(id: "S-\(100 + index)", fact: fact, keyAt: index % 4))
    }
    for (index, fact) in (SoundFacts.ranges + SoundFacts.numbers).enumerated() {
      items.append(FixtureItem(id: "N-\(100 + index)", ordered: fact))
    }
    for (index, pair) in SoundFacts.translated.enumerated() {
      items.append(FixtureItem(id: "T-\(100 + index)", ordered: pair.vi))
    }
    return FixtureBank(items: items + typed)
  }

  private static var typed: [FixtureItem] {
    func item(
      _ id: String, _ type: String, _ stem: String, _ choices: [String] = [], _ answer: String?,
      _ more: [String] = []
    ) -> FixtureItem {
      var item = FixtureItem(id: id, type: type, stem: stem)
      item.choices = choices
      item.answer = answer
      item.more = more
      return item
    }
    return [
      item("V-1", "true_false", "Kho lưu trữ phải có bình chữa cháy.", ["Đúng", "Sai"], "A"),
      item("V-2", "true_false", "Nước sôi ở mọi độ cao như nhau.", ["Đúng", "Sai"], "B"),
      item("V-3", "short_text", "Thủ đô nước Pháp tên là gì?", [], "[Paris, Pa-ri]"),
      item("V-4", "short_text", "Từ nào trái nghĩa với “rộng”?", [], "[hẹp]"),
      item(
        "V-5", "multiple_choice", "Những vật nào sau đây dẫn điện tốt?",
        ["Dây đồng", "Thanh nhôm", "Que gỗ khô", "Tấm thủy tinh"], "[A, B]"),
      item(
        "V-6", "multiple_choice", "Chọn các loài chim.",
        ["Chim sẻ", "Cá voi", "Bồ câu", "Phương án khác"], "[A, C]", ["pinned: [D]"]),
      item(
        "V-7", "single_choice", "Khi gặp sự cố mạng, cán bộ nên làm gì?",
        ["Báo bộ phận kỹ thuật", "Ghi lại thời điểm", "Tắt máy đúng cách", "Tất cả các ý trên"],
        "D", ["pinned: [D]"]),
      item(
        "V-8", "single_choice", "Việc nào sau đây KHÔNG thuộc về người trực điện thoại?",
        ["Nhấc máy nhanh", "Ghi lời nhắn", "Xưng tên cơ quan", "Sửa mái nhà"], "D"),
      item(
        "V-9", "single_choice", "Công thức nào là của nước, viết **đúng** chỉ số?",
        ["H_{2}O", "HO_{2}", "H^{2}O", "HO^{2}"], "A"),
      item(
        "V-10", "single_choice",
        "Theo bảng sau, năm nào nhiều hồ sơ nhất?\n\n| Năm  | Hồ sơ |\n|------|------:|\n"
          + "| 2024 |   120 |\n| 2025 |   140 |", ["Năm 2024", "Năm 2025"], "B"),
      item("V-11", "numeric", "Hai tá bút chì có bao nhiêu chiếc?", [], "'24'"),
      item(
        "V-12", "ordering", "Xếp các việc nấu cơm theo thứ tự.",
        ["Vo gạo", "Bật bếp", "Xới cơm"], "[A, B, C]"),
      item(
        "V-13", "matching", "Nối tỉnh với đặc sản.", ["Kẹo dừa", "Bánh cáy", "Nem chua"],
        "{1: A, 2: C}", ["prompts: {1: Bến Tre, 2: Thanh Hóa}"]),
      item(
        "V-14", "true_false_group", "Xét một cơ quan mới thành lập.", [],
        "{1: true, 2: false, 3: true, 4: false}",
        [
          "prompts: {1: Phải đăng ký mẫu dấu, 2: Được dùng dấu của nơi khác, "
            + "3: Có tài khoản riêng, 4: Miễn mở sổ kế toán}"
        ]),
      item(
        "V-15", "cloze", "Mặt trời mọc ở hướng [[1]] và lặn ở hướng [[2]].", [], nil,
        ["gaps: {1: {accepted: [đông]}, 2: {choices: {A: tây, B: nam}, answer: A}}"]),
      item(
        "V-16", "extended_text", "Trình bày cách soạn một tờ trình ngắn.", [], nil,
        ["rubric: [{points: 1, text: Nêu căn cứ}, {points: 2, text: Nêu kiến nghị}]"]),
    ]
  }

  /// The bank as files, with the line of each text by item and name.
  func files() -> (files: [SourceFile], lines: [String: Int]) {
    let head = """
      bank: seeded
      title: {vi: Thử nghiệm}
      language: vi
      topics:
        law: {vi: Pháp luật}
      """
    var lines = ["items:"]
    var places: [String: Int] = [:]
    for item in items {
      let (own, at) = item.lines()
      for (name, offset) in at { places["\(item.id)/\(name)"] = lines.count + offset + 1 }
      lines += own
    }
    let files = [
      SourceFile(name: "bank.yaml", bytes: Array(head.utf8)),
      SourceFile(name: Self.itemsFile, bytes: Array(lines.joined(separator: "\n").utf8)),
    ]
    return (files, places)
  }

  /// Everything that reading and reviewing the bank say.
  static func findings(_ files: [SourceFile]) -> [Diagnostic] {
    BankFiles.read(files).1
      + BankReview.findings(files, repealed: repealed, day: "2026-11-23")
  }
}
