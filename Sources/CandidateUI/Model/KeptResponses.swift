extension CandidateState {
  /// The response to each answered item, when the screen says that the room has them all; `nil`
  /// while it says that some are not saved, and without a paper.
  package var keptResponses: [String: String]? { unsaved == 0 ? paper?.responses : nil }
}
