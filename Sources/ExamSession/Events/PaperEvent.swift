package import Assessment
package import CanonicalBytes

/// One candidate's paper: ids and order only.
package struct PaperEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.paper

  /// The subject of the draw.
  package var candidate: CandidateNumber
  /// Empty when there are no forms.
  package var form: String
  /// In the order shown.
  package var items: [ItemID]
  /// For each item its choices in the order shown.
  package var options: [[ChoiceID]]

  package init(candidate: CandidateNumber, form: String, items: [ItemID], options: [[ChoiceID]]) {
    self.candidate = candidate
    self.form = form
    self.items = items
    self.options = options
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    form = try fields.string("form")
    items = try fields.strings("items").map(ItemID.init(rawValue:))
    options = try fields.list("opts", ChoiceID.list(json:))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "form": .string(form),
      "items": .strings(items.map(\.rawValue)),
      "opts": .array(options.map { .strings($0.map(\.rawValue)) }),
    ]
  }
}
