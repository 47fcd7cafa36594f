import Assessment
import CanonicalBytes

extension CanonicalFields {
  /// The array of this name with every element read; one that cannot be read refuses the field.
  mutating func list<Element>(
    _ name: String, _ read: (CanonicalJSON) -> Element?
  ) throws(CanonicalError) -> [Element] {
    var elements: [Element] = []
    for json in try array(name) {
      guard let element = read(json) else { throw .field(name) }
      elements.append(element)
    }
    return elements
  }

  /// The member of this name, read.
  mutating func value<Value>(
    _ name: String, _ read: (CanonicalJSON) -> Value?
  ) throws(CanonicalError) -> Value {
    guard let value = read(try any(name)) else { throw .field(name) }
    return value
  }
}

extension CanonicalJSON {
  static func strings(_ strings: [String]) -> CanonicalJSON { .array(strings.map { .string($0) }) }
}

extension ChoiceID {
  static func list(json: CanonicalJSON) -> [ChoiceID]? {
    guard let elements = json.arrayValue else { return nil }
    let ids = elements.compactMap(\.stringValue)
    return ids.count == elements.count ? ids.map(ChoiceID.init(rawValue:)) : nil
  }
}
