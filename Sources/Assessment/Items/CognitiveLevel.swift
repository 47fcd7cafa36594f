/// What an item asks of the candidate.
public enum CognitiveLevel: String, CaseIterable, Hashable, Sendable {
  /// Nhận biết.
  case recall
  /// Thông hiểu.
  case understand
  /// Vận dụng.
  case apply
  /// Vận dụng cao.
  case applyHigh = "apply_high"
}
