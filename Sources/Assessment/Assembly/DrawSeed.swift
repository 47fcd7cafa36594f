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
    stack(purpose: purpose, subject: subject).ticket(TicketPrinter.line(id))
  }

  /// `ids` sorted by their tickets, ties by id bytes.
  public func order(purpose: String, subject: String, ids: [String]) -> [String] {
    stack(purpose: purpose, subject: subject).order(ids.map(TicketPrinter.line)).map { ids[$0] }
  }

  private func stack(purpose: String, subject: String) -> TicketStack {
    TicketPrinter(seed: self).stack(
      head: TicketPrinter.head(purpose: purpose), subject: TicketPrinter.line(subject))
  }
}
