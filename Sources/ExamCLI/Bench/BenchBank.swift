import Assessment

/// A bank made of words drawn at random, the same on every run, with stems as long and as much
/// alike as those of a real one.
enum BenchBank {
  /// `bank.yaml` and a file for every 500 items.
  static func files(items count: Int) -> [SourceFile] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    // Small numbers are frequent, as common words are.
    func words(_ count: Int) -> String {
      (0..<count).map { _ in word(draw(1 + draw(2_000))) }.joined(separator: " ")
    }
    let head = "bank: bench\ntitle: {vi: Đo tốc độ}\nlanguage: vi\ntopics:\n  law: {vi: Luật}\n"
    var files = [SourceFile(name: "bank.yaml", bytes: Array(head.utf8))]
    for first in stride(from: 0, to: count, by: 500) {
      var text = "items:\n"
      for number in first..<min(count, first + 500) {
        text += """
            - id: Q-\(number)
              type: single_choice
              topic: law
              level: recall
              stem: >-
                Theo \(openings[draw(openings.count)]), \(words(12 + draw(12))) như thế nào?
              choices:
                A: \(words(4 + draw(6))) a
                B: \(words(4 + draw(6))) b
                C: \(words(4 + draw(6))) c
                D: \(words(4 + draw(6))) d
              answer: \(["A", "B", "C", "D"][draw(4)])
              source: {document: Luật số \(1 + draw(90))/2025/QH15, article: Điều \(1 + draw(60))}
              status: approved

          """
      }
      files.append(SourceFile(name: "items/\(first).yaml", bytes: Array(text.utf8)))
    }
    return files
  }

  private static let openings = [
    "Luật Cán bộ, công chức", "Hiến pháp năm 2013", "quy chế làm việc của cơ quan",
    "Nghị định về công tác văn thư", "Luật Tổ chức Quốc hội",
  ]

  /// A syllable for each number.
  private static func word(_ number: Int) -> String {
    let heads = ["b", "c", "đ", "gi", "h", "kh", "l", "m", "ng", "nh", "ph", "qu", "s", "t", "v"]
    let tails = ["án", "ầu", "ề", "iệm", "ình", "oan", "ốc", "uyền", "ương", "ực", "ộ", "ã"]
    let head = heads[number % heads.count]
    let tail = tails[number / heads.count % tails.count]
    let rest = number / (heads.count * tails.count)
    return rest == 0 ? head + tail : head + tail + " " + heads[rest % heads.count] + "a"
  }
}
