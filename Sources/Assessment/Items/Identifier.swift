/// A name that is the same only when its UTF-8 bytes are the same.
///
/// `String ==` holds U+212A (kelvin sign) and `K` equal; identity in an exam must not.
public struct Identifier<Kind>: RawRepresentable, Sendable {
  /// The name as written.
  public let rawValue: String

  /// The name as written; whether it is well formed is for the reader of a bank to say.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The name as written.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: Hashable, Comparable {
  /// Whether the UTF-8 bytes are the same.
  public static func == (a: Self, b: Self) -> Bool {
    let (a, b) = (a.rawValue.utf8, b.rawValue.utf8)
    guard a.count == b.count else { return false }
    let isSame = a.withContiguousStorageIfAvailable { a in
      b.withContiguousStorageIfAvailable { b in a.elementsEqual(b) }
    }
    return (isSame ?? nil) ?? a.elementsEqual(b)
  }

  /// UTF-8 byte order.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }

  /// Feeds the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    var name = rawValue
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as written.
  public init(stringLiteral value: String) { self.init(value) }

  /// The name as written.
  public var description: String { rawValue }
}
