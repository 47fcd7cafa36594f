/// What a witness answered to a request that reached it on a stick. `POST /v1/cosignatures` with
/// ``ProctorHeader``.
package struct CosignaturesRequest: Codable, Hashable, Sendable {
  /// Signature lines as the witness wrote them, each with its newline.
  package var lines: String

  package init(lines: String) { self.lines = lines }
}
