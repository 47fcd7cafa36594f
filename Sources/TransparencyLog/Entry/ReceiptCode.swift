public import CanonicalBytes

/// The short code of one leaf that a candidate takes home, verifiable-exam 2.11.
public enum ReceiptCode {
  /// Crockford base32 of the first 80 bits of the leaf hash in four groups of four.
  public static func of(_ leaf: Digest32) -> String {
    Crockford.grouped(Crockford.encode(leaf.bytes, count: 16))
  }

  /// Whether a person who read the code of `leaf` could have typed this.
  public static func matches(_ typed: String, leaf: Digest32) -> Bool {
    Crockford.normalise(typed) == Crockford.encode(leaf.bytes, count: 16)
  }
}
