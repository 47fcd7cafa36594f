import Crypto
import ExamSession
import TransparencyLog

/// An honest bundle to be falsified.
struct MutationSubject: Sendable {
  /// What the small exams are that the bench makes.
  enum Kind: String, CaseIterable, Sendable {
    /// Its policy asks for a witness.
    case witnessed
    /// No witness is asked, so that only the events themselves tell.
    case plain
    /// As ``plain``, with bank and keys sealed and a public value drawn.
    case sealed
    /// As ``plain``, with keys corrected and data wiped afterwards; the log of that is falsified.
    case continued
    /// As ``plain``, with one person taken out.
    case erased
  }

  let name: String
  let files: BundleFiles
  /// The keys of its logs by their folder in the bundle.
  let keys: [String: NoteVerifierKey]
  /// The folder of the log that is falsified.
  let folder: String
  /// The key of that log, when it is stolen.
  let signer: NoteSigner?
  /// The keys of officials who do what they may not, by name.
  let officials: [String: Curve25519.Signing.PrivateKey]
  /// Whether the policy asks for a quorum.
  let isWitnessed: Bool
  /// Files whose bytes rest on no hash: the names in the roster of an erased bundle.
  let unbound: Set<String>
  let verifier: Verifier
}

extension MutationSubject {
  /// A small exam of which all keys are known.
  init(_ kind: Kind) throws {
    let isWitnessed = kind == .witnessed
    let exam = try BenchExam(
      candidates: 6, paper: 8, isWitnessed: isWitnessed, isSealed: kind == .sealed)
    let room = try BenchRoom(exam, answers: 12)
    var files = try BenchBundle.files(room, heads: 12)
    var keys = ["": exam.signer.verifierKey]
    var (folder, signer) = ("", exam.signer)
    if kind == .continued {
      let later = try BenchContinuation(room, files)
      files = try later.joined(to: files)
      (folder, signer) = (BundlePath.continuation, later.signer)
      keys[folder] = signer.verifierKey
    }
    if kind == .erased {
      files = try BundleErasure.files(files, without: [BenchExam.candidate(3)]).files
    }
    self.init(
      name: kind.rawValue, files: files, keys: keys, folder: folder, signer: signer,
      officials: exam.officials, isWitnessed: isWitnessed,
      unbound: kind == .erased ? [BundlePath.roster] : [],
      verifier: try Verifier(
        vkey: exam.signer.verifierKey.vkey, policy: exam.policy,
        continuationVkey: keys[BundlePath.continuation]?.vkey,
        signatures: RememberedSignatures()))
  }

  /// What falsifies it.
  func falsifier() throws -> Falsifier {
    guard let falsifier = Falsifier(self) else { throw CouldNot("The bundle has no readable log.") }
    return falsifier
  }
}
