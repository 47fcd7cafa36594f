import ArgumentParser
import ExamSession
import SessionStore

struct AuditExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Xuất hồ sơ kiểm chứng của phòng thi đã chốt – write the bundle of a finished room.",
    discussion: """
      The bundle holds names and responses: hand it to those who may see them. Every item that \
      stood in a paper is open in it, with its key; all others stay sealed.

      Example:
        khoathi room finish p03
        khoathi audit export p03 --output p03-bundle
      """)

  @Argument(help: "The exam's folder on the server machine.") var exam: String
  @Option(name: .shortAndLong, help: "The folder to make.") var output: String
  @OptionGroup var options: OutputOptions

  private struct Written: Encodable {
    let bundle: String
    let events: Int
    let files: Int
  }

  mutating func run() async throws {
    let (exam, output, options) = (exam, output, options)
    try await explained(options.language) {
      let record = try ExamRecord(ExamFolder(exam))
      guard try record.trail().steps.contains(where: { $0.kind == EventKind.end.rawValue }) else {
        throw CouldNot(
          options.words(
            "Phòng thi chưa kết thúc; đáp án chưa được mở.",
            "The room has not ended; its keys stay closed."))
      }
      guard !record.folder.isSealed || record.folder.hasOpened else {
        throw CouldNot(
          options.words(
            "Đề và đáp án còn niêm phong. Chốt trước: khoathi room finish \(exam)",
            "Questions and keys are still sealed. Finish first: khoathi room finish \(exam)"))
      }
      let files = try BundleWriter.files(try record.contents())
      try BundleFolder(path: output, options: options).write(files)
      let written = Written(
        bundle: output, events: record.entries.count, files: files.paths.count)
      if options.json { return Console.json(written) }
      Console.data(
        options.words(
          "\(output): \(written.events) sự kiện, \(written.files) tệp.",
          "\(output): \(written.events) events, \(written.files) files."))
    }
  }
}
