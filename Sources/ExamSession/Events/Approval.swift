package import CanonicalBytes

/// One official's signature under an act.
package struct Approval: Hashable, Sendable {
  /// The official's name in genesis.
  package var by: String
  /// Ed25519, 64 bytes.
  package var signature: [UInt8]

  package init(by: String, signature: [UInt8]) {
    self.by = by
    self.signature = signature
  }

  package init?(json: CanonicalJSON) {
    guard let members = json.objectValue, members.count == 2, let by = json["by"]?.stringValue,
      let signature = json["sig"]?.stringValue.flatMap({ Base64.decode($0) })
    else { return nil }
    self.init(by: by, signature: signature)
  }

  package var json: CanonicalJSON {
    ["by": .string(by), "sig": .string(Base64.encode(signature))]
  }
}

/// Sixteen random bytes that make an approved act unique in its log.
package struct ApprovalID: Hashable, Sendable {
  package let bytes: [UInt8]

  /// `nil` unless there are sixteen bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  package init?(json: CanonicalJSON) {
    guard let bytes = json.stringValue.flatMap({ Base64.decode($0) }) else { return nil }
    self.init(bytes)
  }

  /// Sixteen bytes from `generator`.
  package static func random(using generator: inout some RandomNumberGenerator) -> ApprovalID {
    ApprovalID(exactly: (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  package var json: CanonicalJSON { .string(Base64.encode(bytes)) }

  private init(exactly bytes: [UInt8]) { self.bytes = bytes }
}
