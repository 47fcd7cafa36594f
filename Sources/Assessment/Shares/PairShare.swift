import CanonicalBytes

/// A prompt with one of the choices, and what that is worth.
public struct PairShare: Hashable, Sendable {
  /// The prompt.
  public var prompt: ChoiceID
  /// The choice for it.
  public var choice: ChoiceID
  /// Of the points.
  public var share: Share

  /// A pair worth `share`.
  public init(_ prompt: ChoiceID, _ choice: ChoiceID, share: Share) {
    self.prompt = prompt
    self.choice = choice
    self.share = share
  }

  var json: CanonicalJSON {
    [.string(prompt.rawValue), .string(choice.rawValue), .string(share.text)]
  }

  init(json: CanonicalJSON) throws(CanonicalError) {
    guard let parts = json.arrayValue?.compactMap(\.stringValue), parts.count == 3,
      json.arrayValue?.count == 3, let share = Share(text: parts[2])
    else { throw .field("pairs") }
    self.init(ChoiceID(parts[0]), ChoiceID(parts[1]), share: share)
  }
}
