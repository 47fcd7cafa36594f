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
  public var seedParties: [String]
  /// May be empty.
  public var officials: [OfficialEntry]

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
