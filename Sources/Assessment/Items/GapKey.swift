public import CanonicalBytes

/// What is right in one gap.
public enum GapKey: Hashable, Sendable {
  /// Any of these texts, compared as ``ShortText`` says.
  case texts(accepted: [String], ignoresCase: Bool)
  /// One of these numbers.
  case number(NumberKey)
  /// This choice.
  case choice(ChoiceID)

  /// `{"accepted":…,"case":…}`, `{"number":…}` or `{"choice":…}`.
  public var json: CanonicalJSON {
    switch self {
    case .texts(let accepted, let ignoresCase):
      [
        "accepted": .array(accepted.map { .string($0) }),
        "case": .string(ignoresCase ? "ignore" : "exact"),
      ]
    case .number(let number): ["number": number.json]
    case .choice(let choice): ["choice": .string(choice.rawValue)]
    }
  }

  /// Reads what ``json`` writes.
  public init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    if let number = fields.optional("number") {
      self = .number(try NumberKey(json: number))
    } else if let choice = fields.optional("choice") {
      guard let name = choice.stringValue else { throw .field("choice") }
      self = .choice(ChoiceID(name))
    } else {
      let accepted = try fields.strings("accepted")
      let compare = try fields.string("case")
      guard !accepted.isEmpty, compare == "ignore" || compare == "exact" else {
        throw .field("accepted")
      }
      self = .texts(accepted: accepted, ignoresCase: compare == "ignore")
    }
    try fields.finish()
  }
}
