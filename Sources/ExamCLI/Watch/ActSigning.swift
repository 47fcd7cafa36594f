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
    try sign(body, by: try keys(), origin: try origin())
  }

  /// The acts, each with everybody's signature under it.
  func signed(_ bodies: [some ApprovedBody]) throws -> [ActRequest] {
    let (keys, origin) = (try keys(), try origin())
    return try bodies.map { try sign($0, by: keys, origin: origin) }
  }

  private func origin() throws -> String { try ExamFolder(exam).description().origin }

  private func keys() throws -> [OfficialKey] {
    try approvals.map {
      try OfficialKey(path: $0.path, TypedPassphrase(Passphrase($0.passphrase)))
    }
  }

  private func sign(
    _ body: some ApprovedBody, by keys: [OfficialKey], origin: String
  ) throws -> ActRequest {
    var signed = body
    for key in keys { signed.approvals.append(try key.approve(body, origin: origin)) }
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
