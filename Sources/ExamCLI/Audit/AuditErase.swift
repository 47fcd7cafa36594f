import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

struct AuditErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Xóa dữ liệu cá nhân khỏi hồ sơ – erase people from a copy of a bundle.",
    discussion: """
      Left out are bodies and salts of the events about these people, and of every other event \
      that names them and carries nobody's result; name, birth, grounds and result too. Their \
      numbers stay in roster.json: seats and papers of the others were drawn among them. Events \
      that name them and cannot go are printed. The hash tree stays whole and verifiable. The old \
      bundle is not touched: destroy it yourself; the exam's folder and its mirrors hold the \
      people until exam wipe, and what is exported from it later has them again. Hashes of roster \
      and results stay in the log: who knows a name can test a guess against them. --all leaves structure only.

      With --exam, chair and secretary approve, the old bundle must verify by the policy and vkey \
      of the minutes, and the erasure is logged in the log that goes on \
      after the room: hashes of the cut files and a salted label for each person. The salts are \
      printed for the minutes and kept nowhere else. audit verify then says which act the cut \
      files rest on; without it, they rest on nothing. It cannot be logged after exam wipe.

      Examples:
        khoathi audit erase p03-bundle --candidate 0007 --output p03-erased
        khoathi audit erase p03-bundle --candidate 0007 --output p03-erased --exam p03 \\
          --policy policy.txt --vkey vkey.txt --approve chair.key --approve secretary.key

      JSON: bundle, erased (number), kept (path, index), logged (event, origin, vkey, checkpoint, \
      witnessed, people: candidate, label, salt; null when nothing was logged).
      """)

  @Argument(help: "The bundle's folder.") var bundle: String
  @Option(help: "A candidate number; once for each.") var candidate: [String] = []
  @Flag(help: "Everybody.") var all = false
  @Option(name: .shortAndLong, help: "The folder to make.") var output: String
  @Option(help: "The finished exam's folder, to log the erasure.") var exam: String?
  @Option(help: "With --exam: the witness policy file, from the minutes.") var policy: String?
  @Option(help: "With --exam: the log's vkey, or its file, from the minutes.") var vkey: String?
  @OptionGroup var approval: ApprovalOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard candidate.isEmpty == all else { throw ValidationError("--candidate SBD… | --all") }
    guard exam == nil || !all else { throw ValidationError("--exam: --candidate SBD…") }
    guard exam != nil || approval.approve.isEmpty else {
      throw ValidationError("--approve: --exam")
    }
    guard (exam == nil) == (policy == nil), (exam == nil) == (vkey == nil) else {
      throw ValidationError("--exam: --policy FILE --vkey VKEY")
    }
  }

  mutating func run() async throws {
    let command = self
    let shown = try await explained(options.language) { try await command.erased() }
    if options.json { Console.json(shown) } else { Console.data(shown.text(options)) }
  }

  private func erased() async throws -> ErasureShown {
    let old = try BundleFolder(path: bundle, options: options).read()
    let people = Set(candidate.map { CandidateNumber($0) })
    var cut =
      all
      ? BundleErasure.structure(of: old) : try BundleErasure.files(old, without: people)
    let target = BundleFolder(path: output, options: options)
    guard let exam else {
      try target.write(cut.files)
      return ErasureShown(output, cut)
    }
    try target.refuseTaken()
    let room = try FinishedRoom(ExamFolder(exam))
    try room.refuse(other: old, path: bundle, options)
    try await refuseUnsound(old, room)
    let labels = people.sorted().map { PersonLabel(of: $0) }
    let acts = try await room.log { state in
      let act = BundleErasure.event(of: cut.files, who: labels.map(\.hash), aid: .fresh())
      return [try state.event(of: try approval.approved(act, origin: state.origin))]
    }
    if let later = try ExamRecord(room.folder).continuation() {
      let longer = BundleErasure.bundle(old, continued: try BundleWriter.files(later))
      cut = try BundleErasure.files(longer, without: people)
    }
    try target.write(cut.files)
    return ErasureShown(output, cut, logged: acts, people: labels)
  }

  /// Approvers sign hashes of what is left, so what they are taken from must be sound: else whatever
  /// was changed in it would rest on their act.
  private func refuseUnsound(_ files: BundleFiles, _ room: FinishedRoom) async throws {
    let key = room.hasContinuation ? try room.folder.continuation.logKey().vkey : nil
    let verifier = try TrustedInputs.verifier(
      policy: policy, vkey: vkey ?? "", options, continuationVkey: key)
    let report = await verifier.report(on: files)
    if report.isOK || report.isOKAsErased { return }
    Console.note(Console.visible(VerificationShown(report, options.language).text))
    throw CouldNot(
      options.words(
        "\(bundle): hồ sơ không đạt kiểm chứng; không xóa gì.",
        "\(bundle): the bundle does not verify; nobody was taken out."))
  }
}
