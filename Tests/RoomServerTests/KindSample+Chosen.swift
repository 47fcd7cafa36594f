extension KindSample {
  /// Choices that are chosen or put into order.
  static let chosen = [
    KindSample(
      id: "CH-1",
      yaml: """
        type: single_choice
        stem: Ý nào đúng?
        choices: {A: Một, B: Hai, C: Ba, D: Bốn}
        answer: B
        """, maximum: 100, right: "B", partly: ("A", 0), poor: ("B", 100)),
    KindSample(
      id: "DS-1",
      yaml: """
        type: true_false
        stem: Công chức được nghỉ hằng năm.
        choices: {A: Đúng, B: Sai}
        answer: B
        """, maximum: 50, right: "B", partly: ("B", 50), poor: ("A", 0)),
    KindSample(
      id: "NC-1",
      yaml: """
        type: multiple_choice
        stem: Những ý nào đúng?
        choices: {A: Một, B: Hai, C: Ba, D: Bốn}
        answer: [A, C]
        """, maximum: 100, right: "A C", partly: ("A", 0), poor: ("A B C D", 0)),
    KindSample(
      id: "NC-2",
      yaml: """
        type: multiple_choice
        stem: Những ý nào đúng, sai thì trừ?
        choices: {A: Một, B: Hai, C: Ba, D: Bốn, E: Năm}
        answer: [A, C, D]
        scoring: right_minus_wrong
        """, maximum: 100, right: "A C D", partly: ("A C", 66), poor: ("A B C D", 66)),
    KindSample(
      id: "NC-3",
      yaml: """
        type: multiple_choice
        stem: Những ý nào đúng, sai thì trừ nhưng không dưới 0?
        choices: {A: Một, B: Hai, C: Ba, D: Bốn}
        answer: [A, B]
        scoring: right_minus_wrong
        """, maximum: 200, right: "A B", partly: ("A C D", 0), poor: ("A B C", 100)),
    KindSample(
      id: "SX-1",
      yaml: """
        type: ordering
        stem: Sắp xếp bốn bước.
        choices: {A: Một, B: Hai, C: Ba, D: Bốn}
        answer: [C, A, D, B]
        """, maximum: 200, right: "C A D B", partly: ("C A B D", 0), poor: ("A B C D", 0)),
    KindSample(
      id: "SX-2",
      yaml: """
        type: ordering
        stem: Sắp xếp ba bước.
        choices: {A: Một, B: Hai, C: Ba}
        answer: [B, C, A]
        scoring: per_part
        """, maximum: 100, right: "B C A", partly: ("B A C", 33), poor: ("A B C", 0)),
  ]
}
