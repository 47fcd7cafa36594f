/// A document of the canonical subset of JSON (RFC 8785) in which everything hashed is written.
///
/// Objects, arrays, strings, integers 0…2⁵³−1 and booleans; no null, no fraction. Keys match
/// `[a-z][a-z0-9_]*` and are sorted by byte; strings are NFC without control characters.
public enum CanonicalJSON: Hashable, Sendable {
  case object([String: CanonicalJSON])
  case array([CanonicalJSON])
  case string(String)
  case integer(Int)
  case bool(Bool)

  /// The largest integer a document may hold, 2⁵³−1.
  public static let largestInteger = 9_007_199_254_740_991
  /// How deep arrays and objects may nest.
  public static let deepest = 64

  /// The one byte sequence of this document.
  public func encoded() throws(CanonicalError) -> [UInt8] {
    var encoder = CanonicalEncoder()
    try encoder.append(self, depth: 0)
    return encoder.bytes
  }

  /// Reads a document and refuses bytes that are not identical to its own re-encoding.
  public init(decoding bytes: some Collection<UInt8>) throws(CanonicalError) {
    var decoder = CanonicalDecoder(Array(bytes))
    self = try decoder.document()
  }
}

extension CanonicalJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A boolean.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: CanonicalJSON...) { self = .array(elements) }
  /// Of two values under one key the later one stays.
  public init(dictionaryLiteral elements: (String, CanonicalJSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, later in later }))
  }
}

extension CanonicalJSON {
  /// The string itself, or `nil` for another type.
  public var stringValue: String? { if case .string(let value) = self { value } else { nil } }
  /// The integer itself, or `nil` for another type.
  public var integerValue: Int? { if case .integer(let value) = self { value } else { nil } }
  /// The boolean itself, or `nil` for another type.
  public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The elements, or `nil` for another type.
  public var arrayValue: [CanonicalJSON]? {
    if case .array(let value) = self { value } else { nil }
  }
  /// The members, or `nil` for another type.
  public var objectValue: [String: CanonicalJSON]? {
    if case .object(let value) = self { value } else { nil }
  }
  /// The member of this name, or `nil`.
  public subscript(name: String) -> CanonicalJSON? { objectValue?[name] }
}
