/// Why a trial failed.
enum TrialProblem: Hashable, Sendable {
  case neverCame
  /// The server refused the machine; its code.
  case refused(String)
  /// These places of the paper were not answered as they ask.
  case keys([RehearsalFiles.Place])
  case nothingTyped
  /// These letters did not come.
  case lettersMissing(String)
  /// All letters came, but something else was typed.
  case otherText(String)
  /// So many of the items have a response, and nothing was handed in.
  case notHandedIn(answered: Int, of: Int)
  /// Fewer responses came than it takes to cut the connection.
  case notCut
  /// The connection was cut and the session did not come back.
  case notBack
}
