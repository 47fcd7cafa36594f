import ArgumentParser
import Assessment
import ExamSession
import Foundation
import Reports
import SessionStore

struct RoomResultList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result-list",
    abstract: "In danh sách kết quả của phòng để thí sinh ký – the room's result list to sign.",
    discussion: """
      A page for A4 with the national header: number, name, date of birth, result in figures and \
      words, a note of incidents, decisions and minutes granted, and a place to sign; at its end two \
      proctors and the technician. To be printed when the room has ended and every sheet is scored, \
      before anybody leaves. Who does not sign gets 0: record it with khoathi room sign and print \
      again. Works while the room is served and afterwards. By the file's name it is HTML or plain \
      text; without --output it is plain text on standard output.

      Examples:
        khoathi room result-list p03 --output p03-results.html
        khoathi room result-list p03 > p03-results.txt
      """)

  @Argument(help: "The exam's folder on the server machine.") var exam: String
  @Option(name: .shortAndLong, help: "A file whose name ends in .html or .txt.")
  var output: String?
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard output.map({ $0.hasSuffix(".html") || $0.hasSuffix(".txt") }) ?? true else {
      throw ValidationError("--output list.html, list.txt")
    }
  }

  mutating func run() throws {
    let command = self
    try explainedNow(options.language) {
      let record = try RoomRecord(ExamFolder(command.exam))
      guard let list = try ResultListMaker(record).list() else {
        throw CouldNot(
          command.options.words(
            "Chưa chấm xong: đợi phòng thi kết thúc và đáp án được mở.",
            "Not everything is scored: wait until the room has ended and the keys are open."))
      }
      if command.options.json { return Console.json(ResultListDocument(list)) }
      guard let output = command.output else { return Console.data(Console.visible(list.text)) }
      guard !FileManager.default.fileExists(atPath: output) else {
        throw ExamFolderFailure.exists(path: output)
      }
      let text = output.hasSuffix(".html") ? list.html : list.text
      try Data(text.utf8).write(to: URL(filePath: output), options: .withoutOverwriting)
      Console.data(output)
    }
  }
}
