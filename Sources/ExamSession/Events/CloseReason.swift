package import CanonicalBytes

/// Why the server collected a sheet that nobody handed in.
package enum CloseReason: String, Hashable, Sendable {
  /// The deadline passed.
  case time
  /// Nobody ever sat at it.
  case absent
  /// The candidate was suspended.
  case suspended
  /// The test is done again under another subject.
  case redo

  package init?(json: CanonicalJSON) {
    guard let reason = json.stringValue.flatMap(CloseReason.init(rawValue:)) else { return nil }
    self = reason
  }
}
