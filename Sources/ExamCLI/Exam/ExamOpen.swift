import ArgumentParser
import ExamSession
import RoomAPI
import RoomClient
import RoomServer
import SessionStore

struct ExamOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Người giữ khóa mở đề, hoặc mở đáp án – trustees open the questions, or the keys.",
    discussion: """
      On the server machine, with the room being served and so many trustees present. Their keys \
      open the wraps in this process; the room gets only the one-time identity of the file, over \
      loopback, decrypts in its memory, checks every item against its commitment and logs who \
      opened it. Opened questions make the draw; after a restart of the room they are opened \
      again, without a second draw.

      Keys are opened after the end, once enough witnesses have cosigned the closing head. The \
      room then scores.

      Example:
        khoathi exam open p03 --trustee an.key --trustee binh.key --share giamsat.share
        khoathi exam open p03 --trustee an.key --trustee chi.key --keys
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "Key file of a trustee who is present; once for each.") var trustee: [String] = []
  @Option(help: "Share file of a party; once for each.") var share: [String] = []
  @Option(help: "The announced public value, as drawn.") var publicValue = ""
  @Flag(help: "Open the keys, after the end.") var keys = false
  @Option(help: "Seconds to wait for the witnesses of the closing head.") var wait = 30
  @OptionGroup var passphrases: PassphraseOptions

  func validate() throws {
    guard (0...3_600).contains(wait) else { throw ValidationError("--wait 0…3600") }
    guard !keys || (share.isEmpty && publicValue.isEmpty) else {
      throw ValidationError("--keys: không kèm --share, --public-value – without these two")
    }
  }

  mutating func run() async throws {
    let (room, wait) = (room, wait)
    let request = try explainedNow(room.options.language) { try unsealed() }
    try await room.perform { client in
      try await Self.open(request, client, seconds: wait, room.options)
    }
  }

  private func unsealed() throws -> OpenRequest {
    guard ProcessGuard.forbidDumps() else { throw CouldNot("prctl") }
    let unsealing = Unsealing(
      folder: ExamFolder(room.exam), part: keys ? .key : .bank, options: room.options)
    return try unsealing.request(
      trustees: try trustee.map { try TrusteeKey(path: $0, passphrases) },
      shares: try share.map { try ShareFile(path: $0, passphrases) }, publicValue: publicValue)
  }

  /// Asks again while witnesses are awaited.
  private static func open(
    _ request: OpenRequest, _ client: ProctorClient, seconds: Int, _ options: OutputOptions
  ) async throws -> Board {
    for second in 0..<seconds {
      do throws(RoomFailure) {
        return try await client.open(request)
      } catch {
        guard case .refused(let refusal) = error, refusal.code == .notWitnessed else { throw error }
        if second == 0 {
          Console.note(options.words("Chờ nhân chứng ký …", "Waiting for the witnesses …"))
        }
        try await Task.sleep(for: .seconds(1))
      }
    }
    return try await client.open(request)
  }
}
