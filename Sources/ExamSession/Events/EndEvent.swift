package import CanonicalBytes

/// The room has ended; no response may follow.
package struct EndEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.end

  /// What the log holds.
  package var counts: EndCounts

  package init(counts: EndCounts) {
    self.counts = counts
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    counts = try fields.value("counts", EndCounts.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "counts": counts.json
    ]
  }
}
