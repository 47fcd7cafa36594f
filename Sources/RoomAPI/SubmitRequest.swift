/// The final sheet as the terminal signed it. `POST /v1/submit`
package struct SubmitRequest: Codable, Hashable, Sendable {
  package var candidate: String
  /// Client sequence number, one above the last response of this session key.
  package var sequence: Int
  /// Every item of the paper in paper order with its response, `""` when there is none.
  package var sheet: [SheetLine]
  /// Items in paper order with the time spent on them and how often they were opened.
  package var views: [ItemView]
  /// Milliseconds on the terminal's monotonic clock since its seat.
  package var terminalTime: Int
  /// Base64 of the session key's signature over ``SignedBytes/submit(origin:_:)``.
  package var signature: String

  package init(
    candidate: String, sequence: Int, sheet: [SheetLine], views: [ItemView], terminalTime: Int,
    signature: String
  ) {
    self.candidate = candidate
    self.sequence = sequence
    self.sheet = sheet
    self.views = views
    self.terminalTime = terminalTime
    self.signature = signature
  }
}
