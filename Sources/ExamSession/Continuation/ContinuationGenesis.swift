extension GenesisEvent {
  /// The origin of the log that goes on where the log of this origin ended.
  package static func continuation(of origin: String) -> String { "\(origin)/c1" }

  /// The genesis of the log that goes on after this one: the same exam under the same officials,
  /// with a key of its own, bound to the final head of the first log.
  ///
  /// `prev` is that head's whole note, with whatever cosignatures it had.
  package func continued(log: String, prev: String) -> GenesisEvent {
    var next = self
    next.origin = Self.continuation(of: origin)
    next.log = log
    next.prev = prev
    return next
  }
}
