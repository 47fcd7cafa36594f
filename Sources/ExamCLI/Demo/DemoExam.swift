import ArgumentParser

/// A demonstration exam: its parts with the shipped files each is made from.
enum DemoExam: String, CaseIterable, ExpressibleByArgument {
  /// Round 1 of the recruitment of civil servants: one part.
  case recruitment
  /// An agency's internal test by rank: three parts.
  case promotion

  struct Part {
    /// The exam file's name and the part's folder: `p1`…; empty for an exam in one part.
    var name: String
    /// The part's id in the profile.
    var id: String?
    var title: String
    var bank: String
    var blueprint: String
  }

  var parts: [Part] {
    switch self {
    case .recruitment:
      [
        Part(
          name: "", id: nil,
          title: "{vi: Vòng 1 – Kiến thức chung, en: Round 1 – General knowledge}",
          bank: "general-knowledge", blueprint: "round1")
      ]
    case .promotion:
      [
        Part(
          name: "p1", id: "general",
          title: "{vi: Phần 1 – Kiến thức chung, en: Part 1 – General knowledge}",
          bank: "general-knowledge", blueprint: "round1"),
        Part(
          name: "p2", id: "english",
          title: "{vi: Phần 2 – Ngoại ngữ, en: Part 2 – Foreign language}",
          bank: "english", blueprint: "promotion-english"),
        Part(
          name: "p3", id: "informatics",
          title: "{vi: Phần 3 – Tin học văn phòng, en: Part 3 – Office informatics}",
          bank: "informatics", blueprint: "promotion-informatics"),
      ]
    }
  }

  /// The name of the exam before the part's suffix.
  var exam: String {
    switch self {
    case .recruitment: "2026-vc01"
    case .promotion: "2026-nn01"
    }
  }

  var title: String {
    switch self {
    case .recruitment:
      "{vi: Kỳ tuyển dụng công chức năm 2026, en: Civil service recruitment 2026}"
    case .promotion:
      "{vi: Sát hạch nội bộ theo ngạch năm 2026, en: Internal test by rank 2026}"
    }
  }

  var profile: String {
    switch self {
    case .recruitment: "vn-congchuc-2025"
    case .promotion: "noi-bo-nang-ngach"
    }
  }
}
