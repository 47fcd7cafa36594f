import TransparencyLog

/// What one process of the server knows of the witness.
struct Witnessing: Sendable {
  /// Where the room stands for its witness.
  enum Stage: Hashable, Sendable { case papers, closing, closed, final }

  /// The stage for which it was asked last.
  var stage: Stage?
  /// When to ask again.
  var next = 0
  /// The size that it is thought to have cosigned last.
  var known = 0
  /// The question on its way.
  var question: Int?
  var head: SignedNote?
  /// How often it has been asked for this head.
  var turns = 0
}
