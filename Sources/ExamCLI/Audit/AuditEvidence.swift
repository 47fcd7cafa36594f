import Assessment
import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

/// `audit verify --evidence`: what two heads that a terminal kept prove about a log.
struct AuditEvidence {
  let file: String
  /// A bundle, or the exam's folder, whose log decides what two notes alone cannot.
  let record: String?
  let inputs: TrustedInputs
  let options: OutputOptions

  /// Reads everything and judges it.
  func shown() throws -> EvidenceShown {
    let key: NoteVerifierKey
    do {
      key = try NoteVerifierKey(vkey: inputs.vkeyText())
    } catch is NoteRefusal {
      throw CouldNot(
        options.words("--vkey không phải khóa nhật ký.", "--vkey is no log key."))
    }
    let evidence: LogEvidence
    do {
      evidence = try LogEvidence(parsing: SourceFiles.file(file).bytes)
    } catch is LogEvidenceRefusal {
      throw CouldNot(
        options.words(
          "\(file): không phải tệp bằng chứng của máy thi.",
          "\(file): not an evidence file of a terminal."))
    }
    let whole = try record.map { path in try tree(of: path, key) }
    return EvidenceShown(evidence, evidence.verdict(key, tree: whole))
  }

  /// The whole log at `path`, once it leads to a head that the log signed.
  private func tree(of path: String, _ key: NoteVerifierKey) throws -> HashTree {
    let folder = ExamFolder(path)
    let (tree, note): (HashTree, SignedNote?)
    if folder.exists {
      let record = try ExamRecord(folder)
      (tree, note) = (HashTree(record.entries.map(MerkleTree.leafHash)), try record.lastHead())
    } else {
      let bundle = try BundleFolder(path: path, options: options).read()
      tree = HashTree(AuditTrail(bundle: bundle)?.steps.map(\.leaf) ?? [])
      note = try bundle[BundlePath.checkpoint].map { try SignedNote(parsing: $0) }
    }
    guard let head = note.flatMap({ try? Checkpoint($0, signedBy: key) }),
      (try? tree.root(size: head.size)) == head.root
    else {
      throw CouldNot(
        options.words(
          "\(path): nhật ký không dẫn tới đầu cây do khóa --vkey ký.",
          "\(path): the log does not lead to a head that --vkey signed."))
    }
    return tree
  }
}
