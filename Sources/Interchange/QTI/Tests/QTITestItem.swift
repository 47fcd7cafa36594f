/// One place of a test where an item stands.
struct QTITestItem: Sendable {
  var identifier: String
  /// As written, relative to ``base``.
  var href: String
  /// The file that the reference stands in, where that is a section of its own.
  var base: String?
  var categories: [String]
  /// By name.
  var weights: [String: String]
  /// The names of the sections around it, from the outermost.
  var sections: [String]
  /// The titles of these sections.
  var titles: [String]
  /// What candidates are told in these sections.
  var passage: SourcePassage?
  /// A picture in the passage.
  var picture: String?
  var line: Int
}
