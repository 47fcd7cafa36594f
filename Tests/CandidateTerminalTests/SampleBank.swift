import Assessment
import CanonicalBytes
import ExamSession
import Testing

/// A bank all of whose items every paper takes.
///
/// The choices are never shuffled, so that the screens differ in the order of questions only.
struct SampleBank: Sendable {
  /// What a candidate meets, in the order of the bank.
  enum Place: String, CaseIterable {
    case single = "C-1"
    case trueFalse = "C-2"
    case multiple = "C-3"
    case text = "C-4"
    case long = "C-5"
    case numeric = "K-1"
    case ordering = "K-2"
    case matching = "K-3"
    case group = "K-4"
    case cloze = "K-5"
    case essay = "K-6"

    /// Choices and a word, and a text that is longer than the screen.
    static let plain: [Place] = [.single, .trueFalse, .multiple, .text, .long]
    /// One item of every kind.
    static let kinds = allCases.filter { $0 != .long }
  }

  let items: [CommittedItem]
  let keys: [CommittedKey]
  private let places: [Place]

  init(_ places: [Place]) throws {
    self.places = places
    var items: [CommittedItem] = []
    var keys: [CommittedKey] = []
    for place in places {
      let record = try Self.record(place)
      let salt = Digest32(hashing: Array("salt \(place.rawValue)".utf8))
      let keySalt = Digest32(hashing: Array("key salt \(place.rawValue)".utf8))
      let leaf = try BankLeaf(record: record, salt: salt, keySalt: keySalt)
      items.append(CommittedItem(leaf: leaf, item: record.item, salt: salt))
      keys.append(CommittedKey(key: record.key, salt: keySalt))
    }
    (self.items, self.keys) = (items, keys)
  }

  var blueprint: Blueprint {
    Blueprint(
      id: "thu", title: ["vi": "Đề thử"], minutes: 60, cells: places.map(Self.cell))
  }

  func rule() throws -> RegulationProfile {
    let half = try #require(Fraction(1, 2))
    let rules = [
      "Không mang vào phòng thi điện thoại, máy ghi âm, máy ảnh, thiết bị truyền tin.",
      "Không trao đổi trong giờ làm bài; muốn hỏi điều gì, giơ tay và hỏi giám thị.",
      "Máy hỏng thì báo ngay giám thị để lập biên bản.",
      "Ký danh sách kết quả trước khi ra về; không ký thì bài thi 0 điểm.",
    ]
    return RegulationProfile(
      id: "thu", titles: ["vi": "Quy chế thử"], legalBasis: [], articles: [:], items: places.count,
      minutes: 60, pass: .fractionCorrect(half), bankMultiple: 1,
      itemTypes: Set(ItemType.allCases), choiceCounts: [:], late: [LateRule(limit: 10)],
      reprimand: half, warning: half, resultShown: .atTimeEnd,
      rules: rules.map { RoomRule(text: ["vi": $0], article: "Đ1") })
  }

  private static func cell(_ place: Place) -> BlueprintCell {
    let points =
      switch place {
      case .single, .numeric, .ordering, .group: 100
      case .trueFalse: 50
      case .multiple: 250
      case .text: 167
      case .long, .matching: 200
      case .cloze: 150
      case .essay: 500
      }
    let isLone = place != .long
    return BlueprintCell(
      id: place.rawValue, topic: .init(topic(place)), count: isLone ? 1 : 0,
      passages: isLone ? 0 : 1, passageSize: isLone ? 0 : 1, points: Points(hundredths: points))
  }

  static func topic(_ place: Place) -> String { "topic-\(place.rawValue.lowercased())" }

  private static func record(_ place: Place) throws -> ItemRecord {
    switch place {
    case .single:
      try choice(
        place, .singleChoice,
        "Theo Luật Cán bộ, công chức năm 2025, công chức không được làm việc nào sau đây?",
        [
          "Tham gia đình công", "Tham gia tổ chức công đoàn",
          "Nghỉ hằng năm theo quy định của pháp luật lao động", "Học tập nâng cao trình độ",
        ], right: [0])
    case .trueFalse:
      try choice(
        place, .trueFalse, "Hội đồng tuyển dụng có năm hoặc bảy thành viên.", ["Đúng", "Sai"],
        right: [0])
    case .multiple:
      try choice(
        place, .multipleChoice, "Những thông tin nào công dân được tiếp cận có điều kiện?",
        [
          "Thông tin liên quan đến bí mật kinh doanh được chủ sở hữu đồng ý",
          "Thông tin về bí mật đời sống riêng tư được người đó đồng ý",
          "Thông tin thuộc bí mật nhà nước chưa được giải mật",
          "Tài liệu được soạn thảo cho công việc nội bộ của cơ quan",
        ], right: [0, 1])
    case .text: typed
    case .long:
      try choice(
        place, .singleChoice,
        "Trong tình huống trên, người đứng đầu cơ quan A cần làm gì trước tiên?",
        [
          "Chờ công chức được giao xử lý đơn hết thời gian nghỉ phép rồi giải quyết",
          "Phân công công chức khác xử lý đơn ngay và thông báo cho công dân B biết",
          "Trả lại đơn và hướng dẫn công dân B gửi lại vào thời điểm khác trong năm",
          "Chuyển đơn đến cơ quan cấp trên trực tiếp để xin ý kiến chỉ đạo",
        ], right: [1], passage: Passage(id: "P-1", text: passage + "\n" + passage))
    case .numeric: numeric
    case .ordering: try ordering
    case .matching: try matching
    case .group: try group
    case .cloze: try cloze
    case .essay: essay
    }
  }

  private static let passage = """
    Cơ quan A nhận được đơn của công dân B đề nghị cung cấp thông tin về quy hoạch sử dụng đất. \
    Công chức được giao xử lý đơn đã nghỉ phép năm, hồ sơ không được bàn giao cho người khác. \
    Sau mười lăm ngày làm việc, công dân B đến trụ sở cơ quan A hỏi về việc giải quyết đơn.
    """

  private static func choice(
    _ place: Place, _ type: ItemType, _ stem: String, _ texts: [String], right: Set<Int>,
    passage: Passage? = nil
  ) throws -> ItemRecord {
    let id = ItemID(place.rawValue)
    let names = try #require(ChoiceNames.names(item: id, texts: texts))
    return ItemRecord(
      item: Item(
        id: id, type: type, stem: stem, passage: passage,
        choices: zip(names, texts).map { Choice(id: $0, text: $1) }, isFixed: true),
      key: AnswerKey(item: id, type: type, content: .choices(Set(right.map { names[$0] }))),
      topic: TopicCode(topic(place)), level: .recall)
  }

  private static var typed: ItemRecord {
    let id = ItemID(Place.text.rawValue)
    return ItemRecord(
      item: Item(
        id: id, type: .shortText,
        stem: "Điền cụm từ còn thiếu: “Tất cả quyền lực nhà nước thuộc về ________.”",
        choices: []),
      key: AnswerKey(
        item: id, type: .shortText,
        content: .texts(accepted: ["nhân dân"], ignoresCase: true)),
      topic: TopicCode(topic(.text)), level: .recall)
  }
}
