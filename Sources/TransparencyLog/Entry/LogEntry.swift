public import CanonicalBytes

/// One leaf of the log: what may be shown to anybody, verifiable-exam 2.4.
public struct LogEntry: Hashable, Sendable {
  /// The commitment to salt and body.
  public let c: Digest32
  /// The event kind, such as `answer`.
  public let kind: String
  /// The index in the log, from 0.
  public let n: Int
  /// Milliseconds since 1970-01-01 00:00 UTC on the log's clock.
  public let t: Int

  /// The most characters of a kind.
  public static let longestKind = 32

  /// An entry of these values.
  public init(c: Digest32, kind: String, n: Int, t: Int) throws(LogEntryRefusal) {
    guard Self.isKind(kind.utf8) else { throw .kind }
    let numbers = 0...CanonicalJSON.largestInteger
    guard numbers.contains(n), numbers.contains(t) else { throw .number }
    (self.c, self.kind, self.n, self.t) = (c, kind, n, t)
  }

  /// Reads the canonical bytes of an entry and refuses every other spelling.
  public init(bytes: [UInt8]) throws(LogEntryRefusal) {
    var scanner = EntryScanner(bytes)
    try scanner.expect("{\"c\":\"")
    guard let text = scanner.take(44), let digest = Base64.decode(text).flatMap({ Digest32($0) })
    else { throw .malformed(offset: scanner.position) }
    try scanner.expect("\",\"k\":\"")
    let kind = scanner.word()
    try scanner.expect("\",\"n\":")
    let n = try scanner.integer()
    try scanner.expect(",\"t\":")
    let t = try scanner.integer()
    try scanner.expect(",\"v\":1}")
    guard scanner.isAtEnd else { throw .malformed(offset: scanner.position) }
    try self.init(c: digest, kind: kind, n: n, t: t)
  }

  /// `{"c":…,"k":…,"n":…,"t":…,"v":1}`, the bytes that are hashed as the leaf.
  public var canonicalBytes: [UInt8] {
    Array("{\"c\":\"\(c.base64)\",\"k\":\"\(kind)\",\"n\":\(n),\"t\":\(t),\"v\":1}".utf8)
  }

  /// The leaf hash of the canonical bytes.
  public var leafHash: Digest32 { MerkleTree.leafHash(canonicalBytes) }

  private static func isKind(_ name: some Collection<UInt8>) -> Bool {
    guard (1...longestKind).contains(name.count), let first = name.first else { return false }
    return (0x61...0x7A).contains(first) && name.allSatisfy(EntryScanner.isWordByte)
  }
}
