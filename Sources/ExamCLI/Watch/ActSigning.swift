import ExamSession
import ProctorUI
import RoomAPI
import SessionStore

/// The officials who sign an act of the board with their key files.
struct ActSigning {
  private let exam: String
  private let approvals: [ActCall.Approval]

  init(exam: String, approvals: [ActCall.Approval]) {
    (self.exam, self.approvals) = (exam, approvals)
  }

  /// The act with everybody's signature under it.
  func signed(_ body: some ApprovedBody) throws -> ActRequest {
    let origin = try ExamFolder(exam).description().origin
    var signed = body
    for approval in approvals {
      let key = try OfficialKey(
        path: approval.path, TypedPassphrase(Passphrase(approval.passphrase)))
      signed.approvals.append(try key.approve(body, origin: origin))
    }
    return try ActRequest(signed)
  }
}

/// A passphrase that somebody has typed into a form.
private struct TypedPassphrase: PassphraseSource {
  private let passphrase: Passphrase

  init(_ passphrase: Passphrase) { self.passphrase = passphrase }

  func opening<T>(
    _ path: String, _ open: (Passphrase) throws(KeyRefusal) -> T
  ) throws -> T {
    try open(passphrase)
  }
}
