import ArgumentParser
import Assessment

struct BankFix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Sửa những lỗi chắc chắn về chữ và dấu cách – mend what is certain in the text.",
    discussion: """
      Unicode NFC, invisible characters, unusual and doubled spaces, spaces before punctuation, \
      look-alike letters, and pinned: for “all of the above”. Prints a diff; writes only with \
      --apply, all files or none. Exit code 1 when there is something to mend.
      Example: khoathi bank fix QuestionBanks/general-knowledge
      """)

  @Argument(help: "The bank's folder.") var path: String
  @Flag(help: "Write the files.") var apply = false
  @OptionGroup var options: OutputOptions

  private struct Change: Encodable {
    let file: String
    let diff: String
  }

  private struct Report: Encodable {
    let applied: Bool
    let changes: [Change]
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let files = try mended(try SourceFiles.folder(path))
      if apply { try BankFixWriter.write(files) }
      if options.json {
        let changes = files.map { Change(file: $0.name, diff: $0.diff) }
        Console.json(Report(applied: apply, changes: changes))
      } else {
        for file in files { Console.data(Console.visible(file.diff.trimmedOfLastLineFeed)) }
        Console.note(
          apply
            ? options.words("Đã ghi \(files.count) tệp.", "\(files.count) files written.")
            : options.words(
              "\(files.count) tệp cần sửa; thêm --apply để ghi.",
              "\(files.count) files to mend; add --apply to write them."))
      }
      if !apply, !files.isEmpty { throw ExitCode.found }
    }
  }

  private func mended(_ files: [SourceFile]) throws -> [MendedFile] {
    do {
      return try BankMending.mended(files)
    } catch {
      switch error {
      case .unreadable(let finding): throw CouldNot(finding.worded(in: options.language).text)
      case .changesMeaning(let file):
        throw CouldNot(
          options.words(
            "\(file): sửa tự động sẽ làm đổi cấu trúc tệp; chưa ghi tệp nào, hãy sửa bằng tay.",
            "\(file): mending would change what the file says; nothing written, mend by hand."))
      }
    }
  }
}

extension String {
  fileprivate var trimmedOfLastLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
