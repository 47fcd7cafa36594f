public import CanonicalBytes

/// One gap of a cloze item; the stem shows where the first one stands as `[[1]]`.
public enum Gap: Hashable, Sendable {
  /// A word or phrase is typed.
  case text
  /// A number is typed.
  case number
  /// One of these is chosen, in this order.
  case choices([Choice])

  /// `{"kind":…}`, with `choices` for a list.
  public var json: CanonicalJSON {
    switch self {
    case .text: ["kind": "text"]
    case .number: ["kind": "number"]
    case .choices(let choices):
      ["choices": .array(choices.map(\.json)), "kind": "choice"]
    }
  }

  /// Reads what ``json`` writes.
  public init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    switch try fields.string("kind") {
    case "text": self = .text
    case "number": self = .number
    case "choice":
      let choices = try Choice.list(try fields.array("choices"))
      guard choices.count > 1 else { throw .field("gaps") }
      self = .choices(choices)
    default: throw .field("gaps")
    }
    try fields.finish()
  }
}
