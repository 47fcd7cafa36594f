/// What was read of one import: every question of the source, and everything to be said about it.
package struct SourceReading: Codable, Hashable, Sendable {
  /// The format, e.g. `gift`, `moodlexml`, `qti21`.
  package var format: String
  /// How many questions the source has, those included that could not be read.
  package var count = 0
  /// In the order of the source. A question that could not be understood is missing here and has
  /// a finding of severity error.
  package var questions: [SourceQuestion] = []
  package var findings: [ImportFinding] = []

  /// Nothing yet, of this format.
  package init(format: String) { self.format = format }
}
