import ExamSession
import TransparencyLog

/// An honest bundle to be falsified.
struct MutationSubject: Sendable {
  let files: BundleFiles
  let key: NoteVerifierKey
  /// The log's key, when it is stolen.
  let signer: NoteSigner?
  /// Whether the policy asks for a quorum.
  let isWitnessed: Bool
  let verifier: Verifier
}

extension MutationSubject {
  /// A small exam whose log key is known.
  init(isWitnessed: Bool) throws {
    let exam = try BenchExam(candidates: 6, paper: 8, isWitnessed: isWitnessed)
    let vkey = exam.signer.verifierKey
    self.init(
      files: try BenchBundle.files(try BenchRoom(exam, answers: 12), heads: 12), key: vkey,
      signer: exam.signer, isWitnessed: isWitnessed,
      verifier: try Verifier(
        vkey: vkey.vkey, policy: exam.policy, signatures: RememberedSignatures()))
  }

  /// What falsifies it.
  func falsifier() throws -> Falsifier {
    guard
      let falsifier = Falsifier(files, key: key, signer: signer, isWitnessed: isWitnessed)
    else { throw CouldNot("The bundle has no readable log.") }
    return falsifier
  }
}
