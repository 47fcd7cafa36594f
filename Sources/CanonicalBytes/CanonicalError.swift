/// Why a value has no canonical bytes, or bytes are not canonical.
public enum CanonicalError: Error, Hashable, Sendable {
  /// The bytes at this offset are not the subset of JSON that the log uses.
  case syntax(offset: Int)
  /// The bytes are JSON, but re-encoding them gives other bytes from this offset on.
  case notCanonical(offset: Int)
  /// An object key that is not `[a-z][a-z0-9_]*`.
  case key(String)
  /// A string that is not in NFC, or holds this forbidden scalar.
  case string(forbidden: UInt32?)
  /// An integer outside 0…2⁵³−1.
  case integer(Int)
  /// Arrays and objects nested deeper than `limit`.
  case depth(limit: Int)
  /// The document is whole, but lacks this field, or has it with another type.
  case field(String)
  /// The document has a field that its kind does not know.
  case unknownField(String)
}
