/// When a candidate sees the result.
public enum ResultMoment: String, CaseIterable, Hashable, Sendable {
  /// When the working time of the room has ended.
  case atTimeEnd = "at_time_end"
  /// When the candidate hands in.
  case onSubmit = "on_submit"
}
