/// What an examiner writes down about one exam in one room: `exam.yaml`.
public struct ExamDefinition: Hashable, Sendable {
  /// The exam id, e.g. `2026-vc01`.
  public var exam: String
  /// `<domain>/<exam>/<room>`, lower-case ASCII.
  public var origin: String
  /// The room as people call it, e.g. `P03`.
  public var room: String
  /// The exam's title by language code.
  public var title: [String: String]
  /// The part's title by language code.
  public var part: [String: String]
  /// The common start, `2026-12-01T08:00:00+07:00`.
  public var start: String
  /// The bank's folder, from the exam file's own folder.
  public var bank: String
  /// The blueprint file, likewise.
  public var blueprint: String
  /// The regulation profile's file, likewise.
  public var profile: String
  /// The part of the profile; `nil` when the exam has one part.
  public var profilePart: String?
  /// The roster, a CSV file, likewise.
  public var roster: String
  /// Who each gives a share of the seed, in this order.
  public var seedParties: [SeedParty]
  /// Who opens the sealed bank and keys; `nil` when nothing is sealed.
  public var trustees: TrusteeList?
  /// Where a public value that joins the seed will come from, named before it exists; empty when
  /// there is none.
  public var publicDraw: String
  /// May be empty.
  public var officials: [OfficialEntry]

  /// A party that gives a share of the seed.
  public struct SeedParty: Hashable, Sendable {
    /// As the log names the party.
    public var name: String
    /// Base64 of the commitment to a share that the party keeps; `nil` when the share is made
    /// with the exam.
    public var commitment: String?
  }

  /// The people who keep the sealed files.
  public struct TrusteeList: Hashable, Sendable {
    /// How many of them open a file together.
    public var needed: Int
    /// In this order.
    public var list: [TrusteeEntry]
  }

  /// One of the people who keep the sealed files.
  public struct TrusteeEntry: Hashable, Sendable {
    /// As the log names the person.
    public var name: String
    /// An age recipient, `age1…`.
    public var recipient: String
  }

  /// A person who may approve acts.
  public struct OfficialEntry: Hashable, Sendable {
    /// As approvals name the person.
    public var name: String
    /// `chair`, `secretary`, `head_proctor`, `proctor`, `supervisor` or `technician`.
    public var role: String
    /// Base64 of an Ed25519 public key.
    public var key: String
  }
}
