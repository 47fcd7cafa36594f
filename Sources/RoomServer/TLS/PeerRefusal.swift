/// Why a machine is not let into a room; the stable code of the incident.
package enum PeerRefusal: String, Error, Hashable, Sendable, CaseIterable {
  /// It does not speak TLS.
  case plainText = "tls_plain_text"
  /// It shows no certificate.
  case noCertificate = "tls_no_certificate"
  /// Its certificate is not of this exam's CA.
  case foreignAuthority = "tls_foreign_ca"
  /// Its certificate is not good now.
  case expired = "tls_expired"
  /// Its certificate was never enrolled, or was revoked.
  case notEnrolled = "tls_not_enrolled"
  /// The same certificate is in use at another address now.
  case clonedKey = "tls_cloned_key"
  /// Something else went wrong before it was known: an older TLS, a stop half way.
  case handshake = "tls_handshake"
  /// So many refusals that not each is told.
  case flood = "tls_flood"
}
