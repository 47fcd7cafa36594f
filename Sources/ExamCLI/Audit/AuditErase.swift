import ArgumentParser
import Assessment
import ExamSession

struct AuditErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Xóa dữ liệu cá nhân khỏi hồ sơ – erase people from a copy of a bundle.",
    discussion: """
      Bodies and salts of these people's events are left out, and so are their name, birth and \
      result. The hash tree stays whole and verifiable; audit verify says how many events have no \
      body. The old bundle is not touched: destroy it yourself. --all leaves structure only.

      Example: khoathi audit erase p03-bundle --candidate 0007 --output p03-erased
      """)

  @Argument(help: "The bundle's folder.") var bundle: String
  @Option(help: "A candidate number; once for each.") var candidate: [String] = []
  @Flag(help: "Everybody.") var all = false
  @Option(name: .shortAndLong, help: "The folder to make.") var output: String
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard candidate.isEmpty == all else { throw ValidationError("--candidate SBD… | --all") }
  }

  private struct Erased: Encodable {
    let bundle: String
    let erased: Int
  }

  mutating func run() async throws {
    let (bundle, candidates, all) = (bundle, Set(candidate.map { CandidateNumber($0) }), all)
    let (output, options) = (output, options)
    try await explained(options.language) {
      let old = try BundleFolder(path: bundle, options: options).read()
      let (files, erased) =
        all
        ? BundleErasure.structure(of: old) : try BundleErasure.files(old, without: candidates)
      try BundleFolder(path: output, options: options).write(files)
      if options.json { return Console.json(Erased(bundle: output, erased: erased)) }
      Console.data(
        options.words(
          "\(output): đã xóa nội dung của \(erased) sự kiện.",
          "\(output): the bodies of \(erased) events were erased."))
    }
  }
}
