/// Why there is no practice.
enum PracticeRefusal: Error, Hashable, Sendable {
  /// Nothing can be read there.
  case unreadable(String)
  /// What is there is no paper, or an empty one.
  case notAPaper(String)
  /// The paper has no item of this name.
  case noSuchItem(String)
  /// The responses cannot be written there.
  case unwritable(String)

  /// What to do about it.
  var explanation: String {
    switch self {
    case .unreadable(let path): "khoathi-terminal: cannot read '\(path)'."
    case .notAPaper(let path):
      "khoathi-terminal: '\(path)' holds no paper: JSON as the room gives it, with one item or more."
    case .noSuchItem(let id): "khoathi-terminal: the paper has no item '\(id)'."
    case .unwritable(let path): "khoathi-terminal: cannot write '\(path)'."
    }
  }
}
