import CanonicalBytes
import Crypto

/// The key of a candidate's journal at a terminal: it follows from the room's token, reaches the
/// terminal with the login and lives in its memory only.
package enum JournalKey {
  /// Base64 of 32 bytes.
  package static func text(token: String, origin: String, candidate: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("thi-journal/v1\n\(origin)\n\(candidate)".utf8),
      using: SymmetricKey(data: Array(token.utf8)))
    return Base64.encode(Array(code))
  }
}
