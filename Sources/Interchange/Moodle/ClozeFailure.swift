/// Why an embedded-answer text cannot be read; its text may disclose keys and is shown nowhere.
struct ClozeFailure: Error, Hashable {
  var code: ImportCode
  var facts: [String: String]

  /// A gap that does not follow the syntax, or that only looks like one.
  static func syntax(_ value: String, _ code: ImportCode = .brokenSyntax) -> ClozeFailure {
    ClozeFailure(code: code, facts: ["value": value])
  }
}
