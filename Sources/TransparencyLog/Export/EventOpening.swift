public import CanonicalBytes

/// What opens one leaf: its entry, its salt and its body, the `extra` of a proof file.
public struct EventOpening: Hashable, Sendable {
  /// The entry's bytes.
  public let entry: [UInt8]
  /// The salt of the commitment.
  public let salt: Digest32
  /// The body's canonical bytes.
  public let body: [UInt8]

  /// An opening of these parts.
  public init(entry: [UInt8], salt: Digest32, body: [UInt8]) {
    (self.entry, self.salt, self.body) = (entry, salt, body)
  }

  /// Reads `{"body":b64,"entry":b64,"salt":b64}`; refuses a missing or differently spelt one.
  public init(extra: [UInt8]?) throws(ReceiptRefusal) {
    guard let extra else { throw .extra }
    do throws(CanonicalError) {
      var fields = try CanonicalFields(CanonicalJSON(decoding: extra))
      body = try fields.base64("body")
      entry = try fields.base64("entry")
      salt = try fields.digest("salt")
      try fields.finish()
    } catch { throw .extra }
  }

  /// `{"body":b64,"entry":b64,"salt":b64}`.
  public var extra: [UInt8] {
    let (body, entry) = (Base64.encode(body), Base64.encode(entry))
    return Array("{\"body\":\"\(body)\",\"entry\":\"\(entry)\",\"salt\":\"\(salt.base64)\"}".utf8)
  }
}
