import Assessment

/// The small exam that every machine sits in a rehearsal.
enum RehearsalFiles {
  /// What is shown and must be typed: every letter and every tone that Vietnamese adds to Latin.
  static let sentence =
    "Đường về quê ngoại, gió mát rượi; bé Ánh vẽ cỏ, ngắm đàn ngỗng và kể chuyện thuở ấy."

  /// Its items.
  enum Place: String, CaseIterable {
    case letters = "MAY-1"
    case arrows = "MAY-2"
    case several = "MAY-3"
    case number = "MAY-4"
    case sentence = "MAY-5"
  }

  static let bank = SourceFile(name: "bank.yaml", bytes: Array(bankText.utf8))
  static let items = SourceFile(name: "items.yaml", bytes: Array(itemsText.utf8))
  static func blueprint(_ minutes: Int) -> SourceFile {
    SourceFile(name: "blueprint.yaml", bytes: Array(blueprintText(minutes).utf8))
  }
  static func profile(_ minutes: Int) -> SourceFile {
    SourceFile(name: "profile.yaml", bytes: Array(profileText(minutes).utf8))
  }

  private static let bankText = """
    bank: thu-may
    title: {vi: Câu hỏi thử máy, en: Questions that try a machine}
    language: vi
    topics:
      a-chu-cai: {vi: Phím chữ cái}
      b-mui-ten: {vi: Phím mũi tên}
      c-nhieu: {vi: Chọn nhiều}
      d-so: {vi: Phím số}
      e-tieng-viet: {vi: Tiếng Việt}

    """

  private static let itemsText = """
    items:
      - id: MAY-1
        type: single_choice
        topic: a-chu-cai
        level: recall
        stem: >-
          BUỔI THỬ MÁY, phím chữ cái: bấm phím C. (REHEARSAL, letter keys: press C.)
        choices: {A: không phải phím này, B: không phải phím này đâu, C: bấm phím C, D: cũng không}
        answer: C
        fixed: true
        source: {document: Buổi thử máy, article: Câu 1}
        status: approved
      - id: MAY-2
        type: ordering
        topic: b-mui-ten
        level: recall
        stem: >-
          BUỔI THỬ MÁY, phím mũi tên và Enter: đưa dòng “Một” lên đầu. Bấm ↓ ↓ Enter ↑ ↑ Enter.
          (REHEARSAL, arrows and Enter: move the line “Một” to the top.)
        choices: {A: Hai (2), B: Ba (3), C: Một (1)}
        answer: [C, A, B]
        source: {document: Buổi thử máy, article: Câu 2}
        status: approved
      - id: MAY-3
        type: multiple_choice
        topic: c-nhieu
        level: recall
        stem: >-
          BUỔI THỬ MÁY, chọn nhiều: chọn cả A và D. (REHEARSAL, several: choose A and D.)
        choices: {A: chọn dòng này, B: không chọn, C: không chọn dòng này, D: chọn cả dòng này}
        answer: [A, D]
        fixed: true
        source: {document: Buổi thử máy, article: Câu 3}
        status: approved
      - id: MAY-4
        type: numeric
        topic: d-so
        level: recall
        stem: >-
          BUỔI THỬ MÁY, phím số: gõ số 1234567890. (REHEARSAL, digits: type 1234567890.)
        answer: '1234567890'
        source: {document: Buổi thử máy, article: Câu 4}
        status: approved
      - id: MAY-5
        type: short_text
        topic: e-tieng-viet
        level: recall
        stem: >-
          BUỔI THỬ MÁY, tiếng Việt: gõ lại nguyên câu sau. (REHEARSAL: type this sentence.)
          “\(sentence)”
        answer: ['\(sentence)']
        source: {document: Buổi thử máy, article: Câu 5}
        status: approved

    """

  private static func blueprintText(_ minutes: Int) -> String {
    """
    blueprint: thu-may
    title: {vi: Bài thử máy, en: Machine trial}
    minutes: \(minutes)
    points_per_item: 1
    cells:
      - {id: a, topic: a-chu-cai, count: 1}
      - {id: b, topic: b-mui-ten, count: 1}
      - {id: c, topic: c-nhieu, count: 1}
      - {id: d, topic: d-so, count: 1}
      - {id: e, topic: e-tieng-viet, count: 1}

    """
  }

  private static func profileText(_ minutes: Int) -> String {
    """
    profile: thu-may
    title: {vi: Buổi thử máy – không phải kỳ thi, en: Rehearsal - not an exam}
    legal_basis: [Buổi thử máy]
    items: {value: 5, article: Thử máy}
    minutes: {value: \(minutes), article: Thử máy}
    pass: {type: fraction_correct, least: 1/1, article: Thử máy}
    bank_multiple: {value: 1, article: Thử máy}
    item_types:
      value: [single_choice, multiple_choice, ordering, numeric, short_text]
      article: Thử máy
    choice_counts: {article: Thử máy}
    late: {value: [{limit: \(minutes)}], otherwise: chairman, article: Thử máy}
    penalties: {reprimand: 1/4, warning: 1/2, article: Thử máy}
    result_shown: {value: at_time_end, article: Thử máy}
    rules:
      - article: Thử máy
        text:
          vi: Đây là BUỔI THỬ MÁY, không phải kỳ thi; không có gì được tính điểm.
          en: This is a REHEARSAL, not the exam; nothing counts.
      - article: Thử máy
        text:
          vi: Làm đủ năm câu. Nối mạng sẽ đứt một lần; cứ làm tiếp. Xong thì nộp bài.
          en: Answer all five. The connection breaks once; go on. Then hand in.

    """
  }
}
