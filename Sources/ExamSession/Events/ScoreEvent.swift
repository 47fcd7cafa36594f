package import Assessment
package import CanonicalBytes

/// What scoring gave one sheet.
package struct ScoreEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.score

  /// Whose.
  package var candidate: CandidateNumber
  /// As in `paper`.
  package var form: String
  /// Of the canonical sheet.
  package var sheetSHA: String
  /// Of `rule.json`.
  package var ruleSHA: String
  /// Hundredths of a point.
  package var raw: Int
  /// Hundredths of a point.
  package var maximum: Int
  /// Hundredths for each item, in paper order.
  package var items: [Int]
  /// `pass`, `fail`, or `unmarked` while people must still mark an extended text.
  package var result: String

  package init(
    candidate: CandidateNumber, form: String, sheetSHA: String, ruleSHA: String, raw: Int,
    maximum: Int, items: [Int], result: String
  ) {
    self.candidate = candidate
    self.form = form
    self.sheetSHA = sheetSHA
    self.ruleSHA = ruleSHA
    self.raw = raw
    self.maximum = maximum
    self.items = items
    self.result = result
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    form = try fields.string("form")
    sheetSHA = try fields.string("sheet_sha")
    ruleSHA = try fields.string("rule_sha")
    raw = try fields.integer("raw")
    maximum = try fields.integer("max")
    items = try fields.list("items") { $0.integerValue }
    result = try fields.string("result")
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "form": .string(form),
      "sheet_sha": .string(sheetSHA),
      "rule_sha": .string(ruleSHA),
      "raw": .integer(raw),
      "max": .integer(maximum),
      "items": .array(items.map { .integer($0) }),
      "result": .string(result),
    ]
  }
}
