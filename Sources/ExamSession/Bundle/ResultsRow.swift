package import Assessment

/// One candidate's line of `results.csv`.
package struct ResultsRow: Hashable, Sendable {
  package var candidate: CandidateNumber
  package var name: String
  /// `yyyy-mm-dd`.
  package var born: String
  package var form: String
  /// Items with full points.
  package var correct: Int
  /// Items of the sheet.
  package var items: Int
  package var raw: Points
  package var maximum: Points
  /// The part of the score that decisions take away.
  package var deduction: Fraction
  /// What the rule compares: right items, or points, after deductions.
  package var net: Fraction
  /// `pass` or `fail`.
  package var result: String
  /// The code of the hand-in.
  package var receipt: String
  /// `signed`, `refused`, `absent`, or empty while it is open.
  package var signature: String

  package init(
    candidate: CandidateNumber, name: String, born: String, form: String, correct: Int,
    items: Int, raw: Points, maximum: Points, deduction: Fraction, net: Fraction,
    result: String, receipt: String, signature: String
  ) {
    self.candidate = candidate
    self.name = name
    self.born = born
    self.form = form
    self.correct = correct
    self.items = items
    self.raw = raw
    self.maximum = maximum
    self.deduction = deduction
    self.net = net
    self.result = result
    self.receipt = receipt
    self.signature = signature
  }

  /// The cells in the order of ``ResultsTable/columns``.
  var cells: [String] {
    [
      candidate.rawValue, name, born, form, "\(correct)", "\(items)", Self.decimal(raw),
      Self.decimal(maximum), deduction.decimal, net.decimal, result, receipt, signature,
    ]
  }

  private static func decimal(_ points: Points) -> String {
    let sign = points.hundredths < 0 ? "-" : ""
    return Fraction(abs(points.hundredths), 100).map { sign + $0.decimal } ?? ""
  }
}
