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
  /// Paths beside the exam file.
  public var bank: String
  public var blueprint: String
  public var profile: String
  public var roster: String
  /// Who each gives a share of the seed, in this order.
  public var seedParties: [String]
  public var officials: [OfficialEntry]

  /// A person who may approve acts.
  public struct OfficialEntry: Hashable, Sendable {
    public var name: String
    public var role: String
    /// Base64 of an Ed25519 public key.
    public var key: String
  }
}
