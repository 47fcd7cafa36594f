import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import SessionStore

struct AuditErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Xóa dữ liệu cá nhân khỏi hồ sơ – erase people from a copy of a bundle.",
    discussion: """
      Left out are bodies and salts of the events about these people, and of every other event \
      that names them and carries nobody's result; name, birth, grounds and result too. Their \
      numbers stay in roster.json: seats and papers of the others were drawn among them. Events \
      that name them and cannot go are printed. The hash tree stays whole and verifiable. The old \
      bundle is not touched: destroy it yourself. --all leaves structure only.

      With --exam, chair and secretary approve, and the erasure is logged in the log that goes on \
      after the room: hashes of the cut files and a salted label for each person. The salts are \
      printed for the minutes and kept nowhere else. audit verify then says which act the cut \
      files rest on; without it, they rest on nothing. It cannot be logged after exam wipe.

      Examples:
        khoathi audit erase p03-bundle --candidate 0007 --output p03-erased
        khoathi audit erase p03-bundle --candidate 0007 --output p03-erased --exam p03 \\
          --approve chair.key --approve secretary.key

      JSON: bundle, erased (number), kept (path, index), logged (event, origin, vkey, checkpoint, \
      witnessed, people: candidate, label, salt; null when nothing was logged).
      """)

  @Argument(help: "The bundle's folder.") var bundle: String
  @Option(help: "A candidate number; once for each.") var candidate: [String] = []
  @Flag(help: "Everybody.") var all = false
  @Option(name: .shortAndLong, help: "The folder to make.") var output: String
  @Option(help: "The finished exam's folder, to log the erasure.") var exam: String?
  @OptionGroup var approval: ApprovalOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard candidate.isEmpty == all else { throw ValidationError("--candidate SBD… | --all") }
    guard exam == nil || !all else { throw ValidationError("--exam: --candidate SBD…") }
    guard exam != nil || approval.approve.isEmpty else {
      throw ValidationError("--approve: --exam")
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
}
