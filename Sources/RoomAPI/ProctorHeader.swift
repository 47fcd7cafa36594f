/// The two headers of a proctor's request; its reply carries the second one.
package enum ProctorHeader {
  /// The number that the command greeted with, base64. The server takes each once.
  package static let nonce = "khoathi-nonce"
  /// A proof of ``ProctorChannel``.
  package static let proof = "khoathi-proof"
}
