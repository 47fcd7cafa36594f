/// Everything of the log that goes on after a room.
package struct ContinuationContents: Sendable {
  /// Every entry in order.
  package var entries: [[UInt8]]
  /// What opens each entry, in order.
  package var bodies: [BodyLine]
  /// Every signed head, one for each size.
  package var heads: [(size: Int, note: String)]
  /// The results after every correction; `nil` while there is none.
  package var results: ResultsTable?

  package init(
    entries: [[UInt8]], bodies: [BodyLine], heads: [(size: Int, note: String)],
    results: ResultsTable?
  ) {
    self.entries = entries
    self.bodies = bodies
    self.heads = heads
    self.results = results
  }
}
