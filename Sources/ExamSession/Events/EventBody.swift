package import CanonicalBytes

/// The body of one kind of event: private, canonical, at most ``largestBody`` bytes.
package protocol EventBody: Sendable {
  /// The kind that the log's entry names.
  static var kind: EventKind { get }
  /// Reads the fields this kind has; the caller refuses those that are left.
  init(fields: inout CanonicalFields) throws(CanonicalError)
  /// The body, exactly as it is committed to.
  var json: CanonicalJSON { get }
}

extension EventBody {
  /// The kind of this event.
  package var kind: EventKind { Self.kind }
}

/// The longest body in bytes, verifiable-exam 2.4.
package let largestBody = 32_768
