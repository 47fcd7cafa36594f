import TransparencyLog

/// What a continuation log made of the results.
struct CorrectedResults: Hashable, Sendable {
  let table: ResultsTable
  /// The head of that log.
  let head: Checkpoint
}
