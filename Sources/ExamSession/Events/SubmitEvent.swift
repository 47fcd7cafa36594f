package import Assessment
package import CanonicalBytes

/// The hand-in: the final sheet as the terminal signed it.
package struct SubmitEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.submit

  /// Whose.
  package var candidate: CandidateNumber
  /// One above the last response of this key.
  package var sequence: Int
  /// Every item in paper order.
  package var sheet: [SheetEntry]
  /// Time and visits of each item.
  package var views: [ViewEntry]
  /// Milliseconds on the terminal's clock since its seat.
  package var terminalTime: Int
  /// Of the session key.
  package var signature: [UInt8]

  package init(
    candidate: CandidateNumber, sequence: Int, sheet: [SheetEntry], views: [ViewEntry],
    terminalTime: Int, signature: [UInt8]
  ) {
    self.candidate = candidate
    self.sequence = sequence
    self.sheet = sheet
    self.views = views
    self.terminalTime = terminalTime
    self.signature = signature
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    sequence = try fields.integer("cs")
    sheet = try fields.list("sheet", SheetEntry.init(json:))
    views = try fields.list("view", ViewEntry.init(json:))
    terminalTime = try fields.integer("tm")
    signature = try fields.base64("sig")
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "cs": .integer(sequence),
      "sheet": .array(sheet.map(\.json)),
      "view": .array(views.map(\.json)),
      "tm": .integer(terminalTime),
      "sig": .string(Base64.encode(signature)),
    ]
  }
}
