extension KindSample {
  /// Prompts that take a choice or a truth value.
  static let paired = [
    KindSample(
      id: "GH-1",
      yaml: """
        type: matching
        stem: Ghép cho đủ, một chữ cái có thể dùng hai lần.
        prompts: {1: Ý một, 2: Ý hai, 3: Ý ba}
        choices: {A: Một, B: Hai, C: Ba, D: Bốn}
        answer: {1: B, 2: A, 3: B}
        """, maximum: 100, right: "1=B 2=A 3=B", partly: ("1=B 2=A", 0),
      poor: ("1=B 2=A 3=D", 0)),
    KindSample(
      id: "GH-2",
      yaml: """
        type: matching
        stem: Ghép từng ý.
        prompts: {1: Ý một, 2: Ý hai, 3: Ý ba}
        choices: {A: Một, B: Hai, C: Ba}
        answer: {1: C, 2: B, 3: A}
        scoring: per_part
        """, maximum: 200, right: "1=C 2=B 3=A", partly: ("1=C 3=A", 133),
      poor: ("1=A 2=B 3=C", 66)),
    KindSample(
      id: "GH-3",
      yaml: """
        type: matching
        stem: Ghép theo thang điểm.
        prompts: {1: Ý một, 2: Ý hai, 3: Ý ba}
        choices: {A: Một, B: Hai, C: Ba, D: Bốn}
        answer: {1: A, 2: B, 3: C}
        scoring: [0, 50, 100]
        """, maximum: 150, right: "1=A 2=B 3=C", partly: ("1=A 2=B 3=D", 75),
      poor: ("2=B", 0)),
    KindSample(
      id: "NY-1", yaml: group(answer: "{1: true, 2: false, 3: true, 4: false}"), maximum: 100,
      right: "1=T 2=F 3=T 4=F", partly: ("1=T 2=F 3=T 4=T", 50), poor: ("1=T", 10)),
    KindSample(
      id: "NY-2", yaml: group(answer: "{1: false, 2: false, 3: true, 4: true}"), maximum: 75,
      right: "1=F 2=F 3=T 4=T", partly: ("1=F 2=T 3=F 4=T", 18), poor: ("4=T", 7)),
    KindSample(
      id: "NY-3",
      yaml: group(answer: "{1: true, 2: true, 3: true, 4: false}") + "\nscoring: all_or_nothing",
      maximum: 100, right: "1=T 2=T 3=T 4=F", partly: ("1=T 2=T 3=T", 0),
      poor: ("1=T 2=T 3=T 4=F", 100)),
    KindSample(
      id: "NY-4",
      yaml: """
        type: true_false_group
        stem: Mỗi ý sau đúng hay sai, chia đều điểm?
        prompts: {1: Ý một, 2: Ý hai, 3: Ý ba}
        answer: {1: false, 2: true, 3: false}
        scoring: per_part
        """, maximum: 100, right: "1=F 2=T 3=F", partly: ("1=F 2=T 3=T", 66),
      poor: ("1=T 2=F", 0)),
  ]

  /// Four statements, scored as in part II of the graduation exam unless something follows.
  private static func group(answer: String) -> String {
    """
    type: true_false_group
    stem: Mỗi ý sau đúng hay sai?
    prompts: {1: Ý một, 2: Ý hai, 3: Ý ba, 4: Ý bốn}
    answer: \(answer)
    """
  }
}
