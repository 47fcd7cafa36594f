import ArgumentParser
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore

struct RoomHandIns: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-ins",
    abstract: "In danh sách thu bài để thí sinh ký – print the hand-in list for signing.",
    discussion: """
      When no quorum of witnesses comes within 15 minutes of the end, every candidate signs beside \
      the receipt code, and the results are signed later.

      Example:
        khoathi room hand-ins p03 > thu-bai.txt
      """)

  @Argument(help: "The exam's folder on the server machine.") var exam: String
  @OptionGroup var options: OutputOptions

  private struct Line: Encodable {
    let candidate: String
    let name: String
    let receipt: String
  }

  mutating func run() async throws {
    let (exam, options) = (exam, options)
    try await explained(options.language) {
      let folder = ExamFolder(exam)
      let transport = try folder.transport()
      let client = ProctorClient(
        url: try folder.url(), token: try folder.codes().proctorToken, transport: transport)
      let board: Result<Board, any Error>
      do { board = .success(try await client.board()) } catch { board = .failure(error) }
      await transport.close()
      let seen = try board.get()
      let lines = seen.seats.map {
        Line(candidate: $0.candidate, name: $0.name, receipt: $0.receipt ?? "")
      }
      if options.json { return Console.json(lines) }
      let head = try? MirrorRecord(path: folder.mirror).heads.last
      Console.data(
        Self.text(lines, try folder.description().origin, note: head?.note ?? "", options))
    }
  }

  /// A sheet of paper: the log's last head, one line a candidate, two proctors.
  private static func text(
    _ lines: [Line], _ origin: String, note: String, _ options: OutputOptions
  ) -> String {
    let space = String(repeating: "_", count: 24)
    let width = lines.map(\.candidate.count).max() ?? 0
    let rows = lines.map { line in
      let number = line.candidate.padding(toLength: width, withPad: " ", startingAt: 0)
      let receipt = line.receipt.isEmpty ? String(repeating: "-", count: 19) : line.receipt
      return "\(number)  \(receipt)  \(space)  \(line.name)"
    }
    return
      ([
        options.words("DANH SÁCH THU BÀI – \(origin)", "HAND-IN LIST – \(origin)"),
        options.words(
          "Số báo danh, mã biên nhận, chữ ký thí sinh, họ tên",
          "Number, receipt code, candidate's signature, name"),
        "",
      ] + rows + [
        "", options.words("Đầu cây nhật ký:", "Head of the log:"),
        note.split(separator: "\n", omittingEmptySubsequences: false).prefix(3)
          .joined(separator: "\n"),
        "",
        options.words(
          "Giám thị 1: \(space)   Giám thị 2: \(space)",
          "Proctor 1: \(space)   Proctor 2: \(space)"),
      ]).joined(separator: "\n")
  }
}
