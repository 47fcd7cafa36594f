import ArgumentParser
import RoomAPI
import RoomClient

struct RoomFinish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: "Chốt kết quả và hủy khóa nhật ký – export, final checkpoint, destroy the log key.",
    discussion: """
      After it nothing can be added to this log, and the server gives it back: it can be exported \
      at once, while terminals still show the results. Stop the server when everybody has read \
      them. Waits a while for the witnesses that have an address to sign the final head; those by \
      stick sign it later.

      Example:
        khoathi room finish p03
        khoathi audit export p03 --output p03-bundle
      """)

  @OptionGroup var room: RoomOptions

  @Option(help: "The most seconds to wait for witnesses; the room is finished before.")
  var wait = 20

  func validate() throws {
    guard (0...3_600).contains(wait) else { throw ValidationError("--wait 0…3600") }
  }

  mutating func run() async throws {
    let (wait, options) = (wait, room.options)
    try await room.perform { client in
      let board = try await client.act(.finish)
      return await Self.witnessed(board, client, wait, options)
    }
    Console.note(
      options.words(
        "Đã chốt. Xuất hồ sơ được ngay: khoathi audit export \(room.exam) --output DIR. Máy chủ vẫn "
          + "chạy để thí sinh xem kết quả; xem xong thì dừng nó (Ctrl-C).",
        "Finished. Export it now: khoathi audit export \(room.exam) --output DIR. The server still "
          + "shows candidates their results; stop it (Ctrl-C) when they have read them."))
  }

  /// The board once the witnesses have signed the final head, or the last one that was seen.
  private static func witnessed(
    _ finished: Board, _ client: ProctorClient, _ seconds: Int, _ options: OutputOptions
  ) async -> Board {
    var board = finished
    let end = ContinuousClock.now + .seconds(seconds)
    while board.awaits != nil, board.asksWitnesses, ContinuousClock.now < end {
      let names = board.unsigned.joined(separator: ", ")
      Console.progress(
        options.words("Chờ nhân chứng ký: \(names)", "Waiting for witnesses: \(names)"))
      try? await Task.sleep(for: .milliseconds(200))
      guard let next = try? await client.board() else { break }
      board = next
    }
    Console.progress("")
    return board
  }
}

extension Board {
  /// Whether the server can ask a witness for what it awaits.
  fileprivate var asksWitnesses: Bool { witnesses?.contains(where: \.isOnline) ?? false }

  /// Who has not signed the head that is awaited.
  fileprivate var unsigned: [String] {
    (witnesses ?? []).filter { ($0.size ?? 0) < awaits ?? 0 }.map { Console.visible($0.name) }
  }
}
