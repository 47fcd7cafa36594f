package import Assessment
package import CanonicalBytes

/// One response as the terminal signed it.
package struct AnswerEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.answer

  /// Whose.
  package var candidate: CandidateNumber
  /// 1, 2, 3… for each session key.
  package var sequence: Int
  /// To which item.
  package var item: ItemID
  /// The response string; empty when cleared.
  package var response: String
  /// Milliseconds on the terminal's clock since its seat.
  package var terminalTime: Int
  /// Of the session key.
  package var signature: [UInt8]

  package init(
    candidate: CandidateNumber, sequence: Int, item: ItemID, response: String, terminalTime: Int,
    signature: [UInt8]
  ) {
    self.candidate = candidate
    self.sequence = sequence
    self.item = item
    self.response = response
    self.terminalTime = terminalTime
    self.signature = signature
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    sequence = try fields.integer("cs")
    item = ItemID(rawValue: try fields.string("i"))
    response = try fields.string("a")
    terminalTime = try fields.integer("tm")
    signature = try fields.base64("sig")
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "cs": .integer(sequence),
      "i": .string(item.rawValue),
      "a": .string(response),
      "tm": .integer(terminalTime),
      "sig": .string(Base64.encode(signature)),
    ]
  }
}
