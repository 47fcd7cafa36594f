import CanonicalBytes

/// What single choices, texts or numbers are worth.
public enum ShareTable: Hashable, Sendable {
  /// What each choice adds; one that is not listed adds nothing.
  case choices([ChoiceID: Share])
  /// The first that matches counts.
  case texts([TextShare])
  /// The first that matches counts.
  case numbers([NumberShare])

  /// Everything that is listed.
  var shares: [Share] {
    switch self {
    case .choices(let shares): Array(shares.values)
    case .texts(let texts): texts.map(\.share)
    case .numbers(let numbers): numbers.map(\.share)
    }
  }

  /// What one typed text or one choice is worth.
  func worth(_ response: String) -> Share {
    switch self {
    case .choices(let shares): shares[ChoiceID(response)] ?? .zero
    case .texts(let texts): texts.first { $0.accepts(response) }?.share ?? .zero
    case .numbers(let numbers): numbers.first { $0.accepts(response) }?.share ?? .zero
    }
  }

  /// The member's name and its value.
  var member: (name: String, value: CanonicalJSON) {
    switch self {
    case .choices(let shares):
      let sorted = shares.sorted { $0.key < $1.key }
      return (
        "choices", .array(sorted.map { [.string($0.key.rawValue), .string($0.value.text)] })
      )
    case .texts(let texts): return ("texts", .array(texts.map(\.json)))
    case .numbers(let numbers): return ("numbers", .array(numbers.map(\.json)))
    }
  }

  /// Reads the one member that ``member`` writes.
  init(_ fields: inout CanonicalFields) throws(CanonicalError) {
    if let json = fields.optional("choices") {
      self = .choices(try Self.choices(json))
    } else if let json = fields.optional("texts") {
      self = .texts(try Self.list(json, "texts", TextShare.init))
    } else {
      self = .numbers(try Self.list(try fields.any("numbers"), "numbers", NumberShare.init))
    }
  }

  private static func choices(_ json: CanonicalJSON) throws(CanonicalError) -> [ChoiceID: Share] {
    var shares: [ChoiceID: Share] = [:]
    var latest: ChoiceID?
    for element in json.arrayValue ?? [] {
      guard let parts = element.arrayValue, parts.count == 2, let name = parts[0].stringValue,
        let share = parts[1].stringValue.flatMap(Share.init(text:)),
        latest.map({ $0 < ChoiceID(name) }) ?? true
      else { throw .field("choices") }
      shares[ChoiceID(name)] = share
      latest = ChoiceID(name)
    }
    guard !shares.isEmpty else { throw .field("choices") }
    return shares
  }

  private static func list<Element>(
    _ json: CanonicalJSON, _ name: String,
    _ read: (CanonicalJSON) throws(CanonicalError) -> Element
  ) throws(CanonicalError) -> [Element] {
    var list: [Element] = []
    for element in json.arrayValue ?? [] { list.append(try read(element)) }
    guard !list.isEmpty else { throw .field(name) }
    return list
  }
}

extension CanonicalFields {
  /// The share of this name, written as ``Share/text`` does.
  mutating func share(_ name: String) throws(CanonicalError) -> Share {
    guard let share = Share(text: try string(name)) else { throw .field(name) }
    return share
  }
}
