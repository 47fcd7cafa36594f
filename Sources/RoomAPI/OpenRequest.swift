/// A sealed file is opened. `POST /v1/open`, with ``ProctorHeader``, the body sealed by
/// ``ProctorChannel``: the identity in it is a secret until the exam is over.
package struct OpenRequest: Codable, Hashable, Sendable, CustomStringConvertible {
  /// Which of the two sealed files.
  package enum File: String, Codable, Sendable, CaseIterable {
    case bank
    case key
  }

  /// One party's share of the seed.
  package struct Share: Codable, Hashable, Sendable {
    package var party: String
    /// Base64 of 32 bytes.
    package var share: String

    package init(party: String, share: String) {
      self.party = party
      self.share = share
    }
  }

  package var file: File
  /// The one-time identity that the file is sealed for; never a trustee's own.
  package var identity: String
  /// The trustees who unwrapped it, by name.
  package var by: [String]
  /// The shares that are not in the exam's folder.
  package var shares: [Share]
  /// Empty when none was announced.
  package var publicValue: String

  package init(
    file: File, identity: String, by: [String], shares: [Share] = [], publicValue: String = ""
  ) {
    self.file = file
    self.identity = identity
    self.by = by
    self.shares = shares
    self.publicValue = publicValue
  }

  private enum CodingKeys: String, CodingKey {
    case file, identity, by, shares
    case publicValue = "public_value"
  }

  /// Names the file alone, so that no log line can hold the identity.
  package var description: String { "opening of \(file.rawValue)" }
}
