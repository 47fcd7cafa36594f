import ArgumentParser
import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import RoomServer
import SessionStore
import TransparencyLog

struct WitnessAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Nhận chữ ký chứng từ USB – take cosignature lines from a stick.",
    discussion: """
      The running server takes them, and opens what it was waiting for; without a server they go \
      into the exam's folder. Lines that do not verify are refused.

      Example:
        khoathi witness accept p03 p03.cosig
      """)

  @Argument(help: "The exam's folder.") var exam: String
  @Argument(help: "The lines that khoathi witness sign printed.") var file: String
  @Option(help: "The mirror file, when it is not in the folder.") var mirror: String?
  @OptionGroup var options: OutputOptions

  private struct Accepted: Encodable {
    let size: Int?
    let witnesses: [String]
    let served: Bool
  }

  mutating func run() async throws {
    let (exam, file, mirror, options) = (exam, file, mirror, options)
    try await explained(options.language) {
      let folder = ExamFolder(exam)
      guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
      guard let text = String(validating: try SourceFiles.file(file).bytes, as: UTF8.self),
        let lines = try? CosignatureLines.parse(text)
      else {
        throw CouldNot(
          options.words(
            "\(file): không phải dòng ký chứng.", "\(file): not lines of a witness."))
      }
      if let board = try await Self.served(folder, text) {
        return Self.show(
          Accepted(size: nil, witnesses: [], served: true), options, BoardText(options).text(board))
      }
      let record = try MirrorRecord(path: mirror ?? folder.mirror)
      let taken = try folder.accept(
        lines, heads: record.heads, policy: try folder.policy(), window: record.closing()?.window)
      Self.show(
        Accepted(size: taken.size, witnesses: taken.names, served: false), options,
        options.words(
          "Đã nhận \(taken.names.joined(separator: ", ")) cho đầu cây \(taken.size) sự kiện.",
          "Taken: \(taken.names.joined(separator: ", ")) under the head of \(taken.size) events."))
    }
  }

  private static func show(_ accepted: Accepted, _ options: OutputOptions, _ text: String) {
    if options.json { Console.json(accepted) } else { Console.data(text) }
  }

  /// The room after its server took the lines; `nil` when no server runs.
  private static func served(_ folder: ExamFolder, _ lines: String) async throws -> Board? {
    guard let url = try? folder.url() else { return nil }
    let transport = try folder.transport()
    let client = ProctorClient(
      url: url, token: try folder.codes().proctorToken, transport: transport)
    let board = await Result<Board?, any Error>.taken { try await client.cosignatures(lines) }
    await transport.close()
    return try board.get()
  }
}

extension Result where Success == Board?, Failure == any Error {
  /// What a server said; no board when there is none.
  fileprivate static func taken(_ ask: () async throws -> Board) async -> Self {
    do {
      return .success(try await ask())
    } catch RoomFailure.unreachable, RoomFailure.stranger {
      return .success(nil)
    } catch { return .failure(error) }
  }
}
