import ArgumentParser
import ExamSession
import RoomAPI
import SessionStore

/// The key files of the officials who approve an act.
struct ApprovalOptions: ParsableArguments {
  @Option(help: "Key file of an official who approves; once for each.")
  var approve: [String] = []
  @OptionGroup var passphrases: PassphraseOptions

  /// Everybody's key, in the order of the options; asks for the passphrases.
  func keys() throws -> [OfficialKey] {
    try approve.map { try OfficialKey(path: $0, passphrases) }
  }

  /// The act with everybody's signature under it.
  func signed(_ body: some ApprovedBody, exam: String) throws -> ActRequest {
    try signed(body, exam: exam, by: try keys())
  }

  /// The same with keys that were opened before.
  func signed(
    _ body: some ApprovedBody, exam: String, by keys: [OfficialKey]
  ) throws -> ActRequest {
    let origin = try ExamFolder(exam).description().origin
    var signed = body
    for key in keys { signed.approvals.append(try key.approve(body, origin: origin)) }
    return try ActRequest(signed)
  }
}

extension ApprovalID {
  /// Sixteen bytes of the system's generator.
  static func fresh() -> ApprovalID {
    var generator = SystemRandomNumberGenerator()
    return .random(using: &generator)
  }
}
