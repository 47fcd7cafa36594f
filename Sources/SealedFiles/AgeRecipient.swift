import Crypto

/// The public half of an identity: whoever has it can seal for its owner.
package struct AgeRecipient: Hashable, Sendable {
  /// `age1…`, as `age -r` takes it.
  package let text: String
  /// The 32 bytes of the X25519 public key.
  let bytes: [UInt8]

  /// Reads `age1…`; refuses anything else, capitals and space around it too.
  package init(text: String) throws(AgeRefusal) {
    guard let bytes = Bech32.decode(text, prefix: "age"), bytes.count == 32 else {
      throw .recipient
    }
    self.init(bytes: bytes)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    text = Bech32.encode(bytes, prefix: "age")
  }
}
