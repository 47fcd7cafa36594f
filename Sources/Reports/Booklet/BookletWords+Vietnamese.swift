import Assessment

extension BookletWords {
  static let vietnamese = BookletWords(
    item: "Câu", bank: "ngân hàng",
    withKeys: "Bản có đáp án – chỉ dành cho người ra đề và duyệt đề",
    onTrial: "câu thử nghiệm, không tính điểm", answer: "Trả lời", key: "Đáp án",
    keyTable: "Bảng đáp án", chooseAll: "Chọn tất cả các phương án đúng.",
    putInOrder: "Sắp xếp theo thứ tự đúng.",
    match: "Ghép mỗi ý ở cột bên trái với một ý ở cột bên phải.", yes: "Đúng", no: "Sai",
    caseCounts: "phân biệt chữ hoa, chữ thường", byRubric: "chấm theo hướng dẫn chấm",
    source: "Nguồn", checked: "đối chiếu ngày", revision: "bản",
    items: { "\($0) câu" },
    points: { "\($0.decimal.replacing(".", with: ",")) điểm" },
    passage: { first, last in
      first == last
        ? "Đọc đoạn sau và trả lời câu \(first)."
        : "Đọc đoạn sau và trả lời các câu từ \(first) đến \(last)."
    },
    length: { "Viết từ \($0) đến \($1) từ." }, scoring: scoringVietnamese,
    level: { level in
      switch level {
      case .recall: "Nhận biết"
      case .understand: "Thông hiểu"
      case .apply: "Vận dụng"
      case .applyHigh: "Vận dụng cao"
      }
    },
    day: { $0.split(separator: "-").reversed().joined(separator: "/") })

  @Sendable private static func scoringVietnamese(_ scoring: ItemScoring) -> String {
    switch scoring {
    case .allOrNothing: ""
    case .perPart: "Cách tính điểm: mỗi ý đúng được một phần điểm bằng nhau."
    case .rightMinusWrong:
      "Cách tính điểm: mỗi phương án đúng được cộng, mỗi phương án sai bị trừ một phần điểm bằng "
        + "nhau; thấp nhất là 0 điểm."
    case .table(let percents):
      "Cách tính điểm: đúng "
        + percents.enumerated().map { "\($0.offset + 1) ý được \($0.element)%" }
        .joined(separator: ", ") + " số điểm của câu."
    case .byShares: "Cách tính điểm: mỗi câu trả lời có tỉ lệ điểm riêng, ghi ở đáp án."
    }
  }
}
