import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import RoomServer
import TransparencyLog

struct ExamSeal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Niêm phong câu hỏi và đáp án cho những người giữ khóa – seal questions and keys.",
    discussion: """
      Checks the exam as commit does, then makes a folder in which questions and keys are two age \
      files that only so many trustees together can open, and the leaves of the bank, which show \
      neither. From then on the exam needs this folder alone; keep the bank itself elsewhere.

      Example:
        khoathi exam seal exam.yaml --output sealed
        khoathi exam commit exam.yaml --sealed sealed --output p03
      """)

  @Argument(help: "The exam file (YAML), with trustees.") var file: String
  @Option(name: .shortAndLong, help: "The folder to make.") var output: String
  @OptionGroup var options: OutputOptions

  /// For the minutes of the sealing.
  private struct Sealed: Encodable {
    struct File: Encodable {
      let name: String
      let sha: String
    }

    let folder: String
    let items: Int
    let bank: String
    let needed: Int
    let trustees: [String]
    let files: [File]
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      guard ProcessGuard.forbidDumps() else { throw CouldNot("prctl") }
      let draft = try ExamDraft.read(file, options: options)
      guard case .authored(let bank) = draft.bank, let ceremony = try draft.definition.ceremony()
      else {
        throw CouldNot(
          options.words(
            "\(file): chưa có trustees – không có ai để niêm phong cho.",
            "\(file): no trustees – nobody to seal for."))
      }
      let made = try SealedFolder.make(
        try CommittedBank(bank), blueprint: draft.blueprint, ceremony: ceremony, output: output)
      let root = MerkleTree.root(
        try made.leaves.map { MerkleTree.leafHash(try $0.canonicalBytes()) })
      let sealed = Sealed(
        folder: made.path, items: made.leaves.count, bank: root.base64, needed: ceremony.needed,
        trustees: ceremony.trustees.map(\.name),
        files: made.files.map {
          Sealed.File(name: $0.name, sha: Digest32(hashing: $0.bytes).hex)
        })
      if options.json { Console.json(sealed) } else { Console.data(text(sealed)) }
    }
  }

  private func text(_ sealed: Sealed) -> String {
    let people = sealed.trustees.joined(separator: ", ")
    let files = sealed.files.map { "  \($0.sha)  \($0.name)" }.joined(separator: "\n")
    return options.words(
      """
      Đã niêm phong \(sealed.items) câu hỏi và đáp án vào \(sealed.folder)
      Mở bằng \(sealed.needed) trong: \(people)

      Chép vào biên bản niêm phong:
        gốc ngân hàng \(sealed.bank)
      \(files)
      """,
      """
      Sealed \(sealed.items) items and their keys in \(sealed.folder)
      Opened by \(sealed.needed) of: \(people)

      For the minutes of the sealing:
        bank root \(sealed.bank)
      \(files)
      """)
  }
}
