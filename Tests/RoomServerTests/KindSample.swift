/// One item as an author writes it, and what three responses to it are worth, counted by hand.
///
/// Responses are written with the letters and numbers of the file; ``PaperItem/response(to:)``
/// puts the names in that the paper gives them.
struct KindSample: Sendable {
  let id: String
  /// The members of the item that depend on its type, as lines of YAML.
  let yaml: String
  /// Hundredths of a point.
  let maximum: Int
  let right: String
  /// A response that is right only in part, or only just, and its hundredths.
  let partly: (response: String, points: Int)
  /// A response of somebody who knows little, and its hundredths.
  let poor: (response: String, points: Int)

  /// Stands alone, counts, and is drawn by a cell of its own.
  static let lone = chosen + typed + paired + gapped

  /// Worth nothing, drawn by a cell of items on trial.
  static let trial = KindSample(
    id: "TH-1",
    yaml: """
      type: numeric
      pretest: true
      stem: Câu thử nghiệm, đáp số là bao nhiêu?
      answer: '64170,25'
      """, maximum: 0, right: "64170,25", partly: ("", 0), poor: ("7", 0))

  /// The two items of one passage.
  static let passage = [
    KindSample(
      id: "DL-1",
      yaml: """
        type: single_choice
        passage: DL
        stem: Theo đoạn trên, ý nào đúng?
        choices: {A: Một, B: Hai, C: Ba, D: Bốn}
        answer: C
        """, maximum: 100, right: "C", partly: ("C", 100), poor: ("D", 0)),
    KindSample(
      id: "DL-2",
      yaml: """
        type: numeric
        passage: DL
        stem: Theo đoạn trên, tổng là bao nhiêu?
        answer: '5280,5'
        """, maximum: 100, right: "5280,5", partly: ("5280,4", 0), poor: ("5.280,50", 100)),
  ]

  /// Marked by people: no response is worth anything here.
  static let essay = KindSample(
    id: "TL-1",
    yaml: """
      type: extended_text
      stem: Trình bày **ba** giải pháp.
      rubric:
        - {points: 2, text: Nêu đủ ba giải pháp khả thi}
        - {points: 3, text: Lập luận chặt chẽ và có ví dụ}
      words: {least: 150, most: 400}
      """, maximum: 500, right: Essay.text(bytes: 8_000),
    partly: (Essay.text(bytes: 7_999), 0), poor: ("sha256:không phải", 0))
}
