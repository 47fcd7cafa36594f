import Assessment
import Testing

/// Items that are more than a choice or a word.
extension SampleBank {
  static var numeric: ItemRecord {
    record(
      .numeric, .number(.value("12,5", tolerance: "0")),
      Item(
        id: ItemID(Place.numeric.rawValue), type: .numeric,
        stem: "Một dự án có kinh phí **250 triệu đồng**, đã chi 5 %. Hỏi đã chi bao nhiêu?",
        unit: "triệu đồng"))
  }

  static var ordering: ItemRecord {
    get throws {
      let steps = try choices(
        .ordering, "Soạn thảo", "Ký ban hành", "Lấy ý kiến của cơ quan, tổ chức có liên quan",
        "Thẩm định dự thảo")
      return record(
        .ordering, .order([steps[0].id, steps[2].id, steps[3].id, steps[1].id]),
        Item(
          id: ItemID(Place.ordering.rawValue), type: .ordering,
          stem: "Sắp xếp các bước xây dựng văn bản theo đúng thứ tự.", choices: steps,
          isFixed: true, scoring: .perPart))
    }
  }

  static var matching: ItemRecord {
    get throws {
      let prompts = try choices(.matching, "Quốc hội", "Chính phủ", "Tòa án nhân dân")
      let choices = try choices(
        .matching, "Thực hiện quyền hành pháp", "Thực hiện quyền lập hiến, lập pháp",
        "Thực hiện quyền tư pháp", "Kiểm toán việc quản lý, sử dụng tài chính công")
      let pairs = zip(prompts, [1, 0, 2]).map { ($0.id, choices[$1].id) }
      return record(
        .matching, .pairs(Dictionary(uniqueKeysWithValues: pairs)),
        Item(
          id: ItemID(Place.matching.rawValue), type: .matching,
          stem: "Ghép mỗi cơ quan với chức năng của cơ quan đó.", prompts: prompts,
          choices: choices, isFixed: true))
    }
  }

  static var group: ItemRecord {
    get throws {
      let statements = try choices(
        .group, "Công chức được nghỉ hằng năm và hưởng nguyên lương.",
        "Ngày nghỉ lễ được tính vào ngày nghỉ hằng năm.",
        "Không nghỉ hoặc nghỉ không hết thì có thể được thanh toán thêm tiền lương.",
        "Nghỉ việc riêng không cần báo.")
      let truths = ["T", "F", "T", "F"].map { ChoiceID($0) }
      return record(
        .group, .pairs(Dictionary(uniqueKeysWithValues: zip(statements.map(\.id), truths))),
        Item(
          id: ItemID(Place.group.rawValue), type: .trueFalseGroup,
          stem: "Về nghỉ hằng năm của công chức, mỗi phát biểu sau đúng hay sai?",
          prompts: statements, scoring: .partTwo))
    }
  }

  static var cloze: ItemRecord {
    get throws {
      let sides = try choices(.cloze, "phía trên", "phía dưới", "bên phải")
      return record(
        .cloze,
        .gaps([
          .texts(accepted: ["nhận"], ignoresCase: true), .choice(sides[1].id),
          .number(.range(from: "30", to: "35")),
        ]),
        Item(
          id: ItemID(Place.cloze.rawValue), type: .cloze,
          stem: """
            Văn bản gửi đi phải ghi rõ nơi [[1]] ở góc dưới bên trái. Số và ký hiệu đặt [[2]] \
            tên cơ quan ban hành.

            Lề trái của trang A4 rộng từ 30 đến [[3]] mm.
            """, gaps: [.text, .choices(sides), .number], scoring: .perPart))
    }
  }

  static var essay: ItemRecord {
    record(
      .essay, .rubric([RubricLine(points: Points(hundredths: 500), text: "Đủ ý")]),
      Item(
        id: ItemID(Place.essay.rawValue), type: .extendedText,
        stem: """
          Anh/chị hãy trình bày các giải pháp nâng cao chất lượng *phục vụ nhân dân* của công \
          chức tại bộ phận một cửa, và nêu một ví dụ.
          """, words: WordAdvice(least: 150, most: 400)))
  }

  /// The choices or prompts of the item at `place`, named as a bank names them.
  private static func choices(_ place: Place, _ texts: String...) throws -> [Choice] {
    let names = try #require(ChoiceNames.names(item: ItemID(place.rawValue), texts: texts))
    return zip(names, texts).map { Choice(id: $0, text: $1) }
  }

  private static func record(
    _ place: Place, _ content: AnswerKey.Content, _ item: Item
  ) -> ItemRecord {
    ItemRecord(
      item: item, key: AnswerKey(item: item.id, type: item.type, content: content),
      topic: TopicCode(topic(place)), level: .recall)
  }
}
