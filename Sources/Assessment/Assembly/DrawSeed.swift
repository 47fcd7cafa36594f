public import CanonicalBytes

/// The secret of one draw, fixed by shares that several parties committed to before.
public struct DrawSeed: Hashable, Sendable {
  /// The 32 bytes of the seed.
  public let bytes: Digest32

  /// A seed of these bytes.
  public init(bytes: Digest32) { self.bytes = bytes }

  /// SHA-256(`thi-seed/v1` line feed, root of the log at size 1, shares in genesis order, public
  /// value); `publicValue` is empty when none was named.
  public init(root: Digest32, shares: [[UInt8]], publicValue: String) {
    let parts = Array("thi-seed/v1\n".utf8) + root.bytes + shares.flatMap(\.self)
    bytes = Digest32(hashing: parts, Array(publicValue.utf8))
  }

  /// What genesis holds of a share: SHA-256(`thi-seed-commit/v1` line feed, party, line feed,
  /// share).
  public static func shareCommitment(party: String, share: [UInt8]) -> Digest32 {
    Digest32(hashing: Array("thi-seed-commit/v1\n\(party)\n".utf8), share)
  }

  /// HMAC-SHA-256 under the seed of `thi-draw/v1`, purpose, subject and id, each with a line
  /// feed.
  public func ticket(purpose: String, subject: String, id: String) -> Digest32 {
    sheet(purpose: purpose, subject: subject, ids: [id]).tickets[0]
  }

  /// `ids` sorted by their tickets, ties by id bytes.
  public func order(purpose: String, subject: String, ids: [String]) -> [String] {
    var sheet = sheet(purpose: purpose, subject: subject, ids: ids)
    sheet.sort()
    return sheet.found.map { ids[$0.line] }
  }

  private func sheet(purpose: String, subject: String, ids: [String]) -> TicketSheet {
    var lines = TicketLines()
    for id in ids { lines.append(TicketPrinter.line(id)) }
    var sheet = TicketSheet()
    sheet.fill(
      lines, head: TicketPrinter.head(purpose: purpose), subject: TicketPrinter.line(subject),
      printer: TicketPrinter(seed: self))
    return sheet
  }
}
