import Foundation
import Testing

/// Extra minutes and the list of results, from the roster to the paper that is signed.
@Suite("khoathi room result-list", .serialized)
struct ResultListCommandTests {
  private struct Listing: Decodable {
    struct Row: Decodable {
      let candidate: String
      let born: String
      let result: String
      let note: String
      let signed: String
    }

    let sat: Int
    let candidates: [Row]
  }

  private struct Board: Decodable {
    struct Seat: Decodable {
      let candidate: String
      let extraMinutes: Int?
      let extraReason: String?
    }

    let seats: [Seat]
  }

  private let files: ExamFiles
  private var exam: String { files.path("exam") }

  init() throws { files = try ExamFiles() }

  private static let roster = """
    sbd,name,born,extra_minutes,extra_reason
    0001,Nguyễn Thị Ánh,1998-02-09,,
    0002,Trần Văn Bình,03/04/1999,15,"Khuyết tật nhìn, QĐ 12"

    """

  @Test("Minutes without a reason are refused with file, line and what to write")
  func noReason() async throws {
    try files.write("roster.csv", Self.roster.replacing("\"Khuyết tật nhìn, QĐ 12\"", with: ""))
    let made = try await files.commit("exam")
    #expect(made.code == 2 && !files.exists("exam"))
    #expect(
      made.errors.contains("roster.csv:3: 15 more minutes without a reason"), "\(made.errors)")
    #expect(made.errors.contains("extra_reason"))
  }

  @Test("Everybody stands in it with result in words, reason of minutes, and a place to sign")
  func whole() async throws {
    try files.write("roster.csv", Self.roster)
    #expect(try await files.commit("exam", "--start-in", "3").code == 0)
    let room = try await ServedRoom(exam)
    let early = try await Program.run("room", "result-list", exam, "--language", "en")
    #expect(early.code == 2 && early.errors.contains("Not everything is scored"))
    let board = try await Program.run("room", "status", exam, "--json").json(as: Board.self)
    #expect(board.seats.map(\.extraMinutes) == [nil, 15])
    #expect(board.seats[1].extraReason == "Khuyết tật nhìn, QĐ 12")
    let sat = try await Program.run(
      "demo", "candidates", exam, "--study", files.path("bank"), "--json")
    #expect(sat.code == 0, "\(sat.errors)")
    let incident = try await Program.run(
      "room", "incident", exam, "--candidate", "0001", "--kind", "exam_reprimand", "--detail",
      "Trao đổi", "--by", "Hoa", "--json")
    #expect(incident.code == 0, "\(incident.errors)")
    #expect(try await Program.run("room", "end", exam, "--json").code == 0)
    let listing = try await listing()
    #expect(listing.sat == 2 && listing.candidates.map(\.candidate) == ["0001", "0002"])
    #expect(listing.candidates[0].born == "09/02/1998")
    #expect(listing.candidates[0].note == "khiển trách: Trao đổi")
    #expect(listing.candidates[1].note == "thêm 15 phút (Khuyết tật nhìn, QĐ 12)")
    #expect(listing.candidates[1].result.contains("/3 câu đúng ("))
    let signed = try await Program.run(
      "room", "sign", exam, "--candidate", "0002", "--status", "refused", "--json")
    #expect(signed.code == 0, "\(signed.errors)")
    let list = files.path("list.html")
    for _ in 0..<20 where try await self.listing().candidates[1].signed.isEmpty {}
    #expect(try await Program.run("room", "result-list", exam, "--output", list).code == 0)
    let page = try String(contentsOfFile: list, encoding: .utf8)
    #expect(page.contains("KHÔNG KÝ") && page.contains("Kỳ thi thử"))
    #expect(try await Program.run("room", "result-list", exam, "--output", list).code == 2)
    await room.stop()
    let after = try await Program.run("room", "result-list", exam)
    #expect(after.code == 0 && after.output.contains("Ký tên: KHÔNG KÝ"), "\(after.errors)")
  }

  /// The list once the mirror has what was logged last.
  private func listing() async throws -> Listing {
    for _ in 0..<50 {
      let program = try await Program.run("room", "result-list", exam, "--json")
      if program.code == 0 { return try program.json(as: Listing.self) }
    }
    return try await Program.run("room", "result-list", exam, "--json").json(as: Listing.self)
  }
}
