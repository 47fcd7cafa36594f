package import CanonicalBytes

/// How a test goes on after a machine failure, TT 22/2025 Nội quy Đ1 k11.
package enum RedoMode: String, Hashable, Sendable, CaseIterable {
  /// Làm lại: a new paper under a new subject, with the full time.
  case again
  /// Làm tiếp: the same paper goes on, and the minutes lost are given back.
  case resume

  package init?(json: CanonicalJSON) {
    guard let mode = json.stringValue.flatMap(RedoMode.init(rawValue:)) else { return nil }
    self = mode
  }
}
