package import CanonicalBytes

/// A party shows the share it committed in genesis.
package struct SeedRevealEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.seedReveal

  /// Its name in genesis.
  package var party: String
  /// The share.
  package var share: Digest32

  package init(party: String, share: Digest32) {
    self.party = party
    self.share = share
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    party = try fields.string("party")
    share = try fields.digest("r")
  }

  package var json: CanonicalJSON {
    [
      "party": .string(party),
      "r": .string(share.base64),
    ]
  }
}
