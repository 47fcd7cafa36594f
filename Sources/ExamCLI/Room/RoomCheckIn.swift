import ArgumentParser
import Assessment
import ExamSession
import RoomAPI
import RoomClient

extension IdentityDocument: ExpressibleByArgument {}

struct RoomCheckIn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in",
    abstract: "Kiểm tra giấy tờ và chỉ chỗ ngồi – check a candidate in and show the seat.",
    discussion: """
      Records that a proctor has seen a photo document of this candidate: its kind, never its number. \
      Prints the seat drawn from the seed, large; nobody chooses it. Logging in without it is \
      possible, and the board then names who did.
      Kinds: identity_card (thẻ căn cước, CCCD), vneid, passport, other.
      Example: khoathi room check-in p03 --candidate 0007 --document identity_card --by "Lê Thị Hoa"
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "The kind of photo document.") var document: IdentityDocument
  @Option(help: "The proctor.") var by: String

  mutating func run() async throws {
    let event = CheckInEvent(by: by, candidate: CandidateNumber(candidate), document: document)
    let (options, number) = (room.options, event.candidate)
    try await room.perform { client in
      try await client.act(try ActRequest(event))
    } shown: { board in
      guard let seat = board.seat(of: number) else { return BoardText(options).text(board) }
      return SeatSign(options).text(seat)
    }
  }
}

extension Board {
  /// The line of the candidate behind a number or a subject.
  func seat(of candidate: CandidateNumber) -> BoardSeat? {
    seats.first { CandidateNumber($0.candidate).person == candidate.person }
  }
}
