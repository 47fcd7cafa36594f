package import Assessment
package import CanonicalBytes

/// The server collects a sheet that was not handed in.
package struct CloseEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.close

  /// Whose.
  package var candidate: CandidateNumber
  /// Every item in paper order.
  package var sheet: [SheetEntry]
  /// Why it was collected.
  package var why: CloseReason

  package init(candidate: CandidateNumber, sheet: [SheetEntry], why: CloseReason) {
    self.candidate = candidate
    self.sheet = sheet
    self.why = why
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    sheet = try fields.list("sheet", SheetEntry.init(json:))
    why = try fields.value("why", CloseReason.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "sheet": .array(sheet.map(\.json)),
      "why": .string(why.rawValue),
    ]
  }
}
