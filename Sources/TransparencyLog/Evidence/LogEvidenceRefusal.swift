/// Why bytes are no evidence.
public enum LogEvidenceRefusal: Error, Hashable, Sendable {
  /// They are not the one spelling of an evidence file.
  case malformed
}
