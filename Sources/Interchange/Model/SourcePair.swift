/// A prompt with one of the choices.
package struct SourcePair: Codable, Hashable, Sendable {
  package var prompt: String
  package var choice: String

  /// These names.
  package init(_ prompt: String, _ choice: String) {
    self.prompt = prompt
    self.choice = choice
  }
}
