/// What a key file is for.
enum KeyFileKind: String, CaseIterable {
  /// Signs approvals.
  case official
  /// Opens sealed files together with other trustees.
  case trustee
  /// Signs checkpoints of other people's logs.
  case witness
  /// Signs the checkpoints of a log.
  case log
  /// A party's share of the draw seed.
  case share
}
