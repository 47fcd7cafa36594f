extension KindSample {
  /// Words and numbers.
  static let typed = [
    KindSample(
      id: "TN-1",
      yaml: """
        type: short_text
        stem: Cơ quan quyền lực cao nhất là gì?
        answer: ['Quốc hội', 'Quốc hội Việt Nam']
        """, maximum: 100, right: "Quốc hội", partly: ("QUỐC  HỘI việt nam", 100),
      poor: ("Quoc hoi", 0)),
    KindSample(
      id: "TN-2",
      yaml: """
        type: short_text
        stem: Tên huyện viết đúng chữ hoa là gì?
        answer: 'Mê Linh'
        case: exact
        """, maximum: 100, right: "Mê Linh", partly: ("mê linh", 0), poor: ("Mê   Linh", 100)),
    KindSample(
      id: "SO-1",
      yaml: """
        type: numeric
        stem: Đã chi bao nhiêu?
        answer: '7351,25'
        tolerance: '0,375'
        unit: triệu đồng
        """, maximum: 100, right: "7351,25", partly: ("7351.625", 100),
      poor: ("7351,6250000000001", 0)),
    KindSample(
      id: "SO-2",
      yaml: """
        type: numeric
        stem: Từ bao nhiêu đến bao nhiêu?
        answer: {from: '864209,75', to: '864212,5'}
        """, maximum: 75, right: "864209,75", partly: ("+864.212,50", 75),
      poor: ("864209,749", 0)),
  ]

  /// Texts with gaps.
  static let gapped = [
    KindSample(
      id: "DK-1",
      yaml: """
        type: cloze
        stem: Một [[1]] đứng [[2]] cơ quan từ năm [[3]].
        gaps:
          1: {accepted: ['viên chức'], case: ignore}
          2: {choices: {A: Một, B: Hai, C: Ba}, answer: B}
          3: {number: '97531,5', tolerance: '0'}
        """, maximum: 100, right: "1=viên chức\n2=B\n3=97531,5",
      partly: ("1=viên chức\n2=B", 0), poor: ("1=VIÊN  CHỨC\n2=B\n3=97.531,50", 100)),
    KindSample(
      id: "DK-2",
      yaml: """
        type: cloze
        stem: Một [[1]] đứng [[2]] cơ quan từ năm [[3]].
        gaps:
          1: {accepted: ['Sầm Sơn'], case: exact}
          2: {choices: {A: Một, B: Hai, C: Ba}, answer: C}
          3: {number: '97531,5'}
        scoring: per_part
        """, maximum: 100, right: "1=Sầm Sơn\n2=C\n3=97531,5",
      partly: ("1=sầm sơn\n2=C\n3=97531.5", 66), poor: ("3=97531,5", 33)),
    KindSample(
      id: "DK-3",
      yaml: """
        type: cloze
        stem: Biểu thức [[1]], nối [[2]], số [[3]].
        gaps:
          1: {accepted: ['x1=y2=z3']}
          2: {choices: {A: Một, B: Hai}, answer: A}
          3: {number: '97531,5'}
        scoring: [10, 30, 100]
        """, maximum: 167, right: "1=x1=y2=z3\n2=A\n3=97531,5",
      partly: ("1=X1=Y2=Z3\n3=97531,5", 50), poor: ("1=1=x1=y2=z3\n2=A", 16)),
  ]
}
