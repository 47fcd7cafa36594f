package import Assessment
package import ExamSession

/// What the views of a room are made of: its rules and their state, the log's time of this moment,
/// and the receipt codes of what is durable.
package protocol RoomView {
  var core: RoomCore { get }
  var description: ExamDescription { get }
  var keys: RoomKeys { get }
  /// The log time of this moment.
  var now: LogTime { get }
  /// The receipt code of a candidate's hand-in.
  func receipt(of candidate: CandidateNumber) -> String?
}

extension Room: RoomView {}
