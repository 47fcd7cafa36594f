import CanonicalBytes

/// What findings say, in every language; `{name}` stands for a fact.
package enum DiagnosticWords {
  /// A message and what to do about it.
  typealias Words = (message: String, remedy: String)

  static func words(_ code: DiagnosticCode, _ language: DiagnosticLanguage) -> Words {
    switch language {
    case .vi: vietnamese[code] ?? reviewVietnamese[code] ?? (code.rawValue, "")
    case .en: english[code] ?? reviewEnglish[code] ?? (code.rawValue, "")
    }
  }

  /// `template` with every `{name}` replaced; control characters in facts become `?`.
  package static func fill(_ template: String, _ facts: [String: String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + plain(facts[name] ?? "?")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private static func plain(_ fact: String) -> String {
    let short = fact.count > 80 ? String(fact.prefix(79)) + "…" : fact
    var scalars = String.UnicodeScalarView()
    for scalar in short.unicodeScalars {
      scalars.append(CanonicalString.isForbidden(scalar) || scalar == "\n" ? "?" : scalar)
    }
    return String(scalars)
  }
}
