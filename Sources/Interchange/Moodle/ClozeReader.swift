import Assessment

/// Reads texts with embedded answers: `Paris is the capital of {1:SHORTANSWER:=France}.`
///
/// The source is qtype_multianswer of Moodle 5. Types and their short names, weights, `=`,
/// `%50%`, feedback after `#` and the escapes are as there; where Moodle would show a gap that it
/// cannot read, key and all, reading fails.
enum ClozeReader {
  /// A text and what goes into its gaps.
  struct Reading: Hashable {
    /// The text with `<khoathi-gap n="1"></khoathi-gap>` where the gaps stood.
    var html: String
    var gaps: [ClozeGap]

    /// The weights of all gaps.
    var weight: Int { gaps.reduce(0) { $0 + $1.weight } }
  }

  /// Reads HTML; control characters must have been taken out before.
  static func read(_ html: String) throws(ClozeFailure) -> Reading {
    if ByteText.contains("khoathi-gap", in: html) {
      throw .syntax("khoathi-gap")
    }
    var scanner = ClozeScanner(html)
    try scanner.read()
    guard !scanner.gaps.isEmpty else { throw .syntax("no gap") }
    guard scanner.gaps.count <= 200 else { throw .syntax("more than 200 gaps") }
    let rest = ByteText.text(scanner.rest)
    if ClozeLeak.isFound(in: rest) { throw .syntax("{…:…:", .hiddenKey) }
    return Reading(html: rest, gaps: scanner.gaps)
  }
}
