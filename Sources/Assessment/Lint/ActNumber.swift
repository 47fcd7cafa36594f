/// The number, year and kind of a legal act as citations write them.
struct ActNumber: Hashable, Sendable {
  var number: Int
  var year: Int
  /// `ND`, `TT`, `QH` and so on; empty when the citation doesn't say.
  var kind: String
  /// Whether the words before say that the act is replaced or repealed.
  var isNamedAsPast = false

  /// Whether both can be the same act.
  func matches(_ other: ActNumber) -> Bool {
    number == other.number && year == other.year
      && (kind == other.kind || kind.isEmpty || other.kind.isEmpty)
  }

  /// All that `text` cites, e.g. `Nghị định số 138/2020/NĐ-CP` or `NĐ 06/2023`.
  static func all(in text: String) -> [ActNumber] {
    let scalars = Array(text.unicodeScalars)
    var found: [ActNumber] = []
    for slash in scalars.indices where scalars[slash] == "/" {
      let before = scalars[..<slash].reversed().prefix(while: LintWords.isDigit)
      let after = scalars[(slash + 1)...].prefix(while: LintWords.isDigit)
      guard (1...4).contains(before.count), after.count == 4, let year = integer(after),
        (1945...2199).contains(year), let number = integer(Array(before.reversed()))
      else { continue }
      let start = slash - before.count
      // The end of a day such as 1/7/2025 is no number.
      if start > 0, scalars[start - 1] == "/" || scalars[start - 1] == "-" { continue }
      let suffix = scalars[after.endIndex...]
      let words = LintWords.words(String(String.UnicodeScalarView(scalars[..<start])))
      if let last = words.last, ["tháng", "quý", "month"].contains(last) { continue }
      let kind = kind(suffix: suffix) ?? kind(words: words.suffix(3))
      found.append(
        ActNumber(
          number: number, year: year, kind: kind,
          isNamedAsPast: LintWords.contains(words.suffix(8), ["thay", "thế"])
            || LintWords.contains(words.suffix(8), ["bãi", "bỏ"])))
    }
    return found
  }

  private static func integer(_ digits: some Sequence<Unicode.Scalar>) -> Int? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: digits)
    return Int(String(view))
  }

  /// `/NĐ-CP`, `/QH15`, `/TT-BNV`.
  private static func kind(suffix: ArraySlice<Unicode.Scalar>) -> String? {
    guard suffix.first == "/" else { return nil }
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: suffix.dropFirst().prefix { LintWords.isPart($0) && !LintWords.isDigit($0) })
    return view.isEmpty ? nil : String(view).uppercased().replacing("Đ", with: "D")
  }

  private static func kind(words: ArraySlice<String>) -> String {
    let near = Array(words)
    let names: [(words: [String], kind: String)] = [
      (["nghị", "định"], "ND"), (["nđ"], "ND"), (["decree"], "ND"), (["thông", "tư"], "TT"),
      (["tt"], "TT"), (["circular"], "TT"), (["luật"], "QH"), (["law"], "QH"),
      (["quyết", "định"], "QD"), (["decision"], "QD"),
    ]
    return names.first { LintWords.contains(near, $0.words) }?.kind ?? ""
  }
}

extension String.UnicodeScalarView {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init()
    append(contentsOf: scalars)
  }
}

extension LintWords {
  fileprivate static func contains(_ text: ArraySlice<String>, _ words: [String]) -> Bool {
    contains(Array(text), words)
  }
}
