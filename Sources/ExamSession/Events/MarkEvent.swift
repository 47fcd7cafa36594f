package import CanonicalBytes

/// A person's marks for one answer.
package struct MarkEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.mark

  /// The blind label.
  package var label: String
  /// The marker.
  package var by: String
  /// Hundredths, one for each criterion.
  package var points: [Int]
  /// Of the marker's note.
  package var noteSHA: String
  /// Of the marker.
  package var signature: [UInt8]

  package init(label: String, by: String, points: [Int], noteSHA: String, signature: [UInt8]) {
    self.label = label
    self.by = by
    self.points = points
    self.noteSHA = noteSHA
    self.signature = signature
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    label = try fields.string("label")
    by = try fields.string("by")
    points = try fields.list("points") { $0.integerValue }
    noteSHA = try fields.string("note_sha")
    signature = try fields.base64("sig")
  }

  package var json: CanonicalJSON {
    [
      "label": .string(label),
      "by": .string(by),
      "points": .array(points.map { .integer($0) }),
      "note_sha": .string(noteSHA),
      "sig": .string(Base64.encode(signature)),
    ]
  }
}
