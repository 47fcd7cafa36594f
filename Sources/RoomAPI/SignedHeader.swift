/// The two headers of a request that must come from the terminal which holds a session key.
///
/// Stateless: after a restart the server knows the key from its log, so nobody logs in again.
package enum SignedHeader {
  /// Base64 of the Ed25519 public session key.
  package static let key = "khoathi-key"
  /// Base64 of its signature over ``SignedBytes/request(origin:method:path:body:)``.
  package static let signature = "khoathi-signature"
}
