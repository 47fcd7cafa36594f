import Assessment
import Foundation
import RoomAPI
import RoomClient

@testable import ExamCLI

/// Somebody at a seat of a rehearsal, by the client that the terminal has.
struct RehearsedSeat {
  /// What is done otherwise than asked.
  enum Fault {
    case none
    case wrongLetter
    case noMarks
    case notHandedIn
    /// Says nothing any more once the connection is cut.
    case silent
  }

  /// The connection was not cut where it must be.
  struct NotCut: Error {}

  let client: RoomClient
  let candidate: String
  let code: String
  let fault: Fault

  private static let pause = Duration.milliseconds(100)

  /// Sits through the whole rehearsal; the cut comes with the third response.
  func sit() async throws {
    _ = try await patiently { () throws(RoomFailure) in
      try await client.login(candidate: candidate, accessCode: code)
    }
    while try await client.state().phase == .waiting { try await Task.sleep(for: Self.pause) }
    let paper = try await client.openPaper(roomCode: code)
    var sheet: [SheetLine] = []
    var isCut = false
    for (index, item) in paper.items.enumerated() {
      let response = try response(to: item)
      sheet.append(SheetLine(item, response: response))
      let answer = UnsignedAnswer(item: item.id, response: response, terminalTime: index * 900)
      do throws(RoomFailure) {
        _ = try await client.save([answer])
      } catch {
        isCut = true
        if fault == .silent { return }
        _ = try await patiently { () throws(RoomFailure) in try await client.save([]) }
      }
    }
    guard isCut else { throw NotCut() }
    if fault == .notHandedIn { return }
    let views = paper.items.map { ItemView(item: $0.id, milliseconds: 900, visits: 1) }
    let lines = sheet
    _ = try await patiently { () throws(RoomFailure) in
      try await client.submit(sheet: lines, views: views, terminalTime: 60_000)
    }
  }

  private func response(to item: PaperItem) throws -> String {
    switch RehearsalFiles.Place(rawValue: item.id) {
    case .letters:
      item.choices[fault == .wrongLetter ? 0 : 2].id
    case .arrows:
      ([item.choices[2]] + item.choices.prefix(2)).map(\.id).joined(separator: " ")
    case .several:
      [item.choices[0].id, item.choices[3].id].sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }.joined(separator: " ")
    case .number: "1234567890"
    case .sentence, nil:
      fault == .noMarks
        ? "Duong ve que ngoai, gio mat ruoi; be Anh ve co, ngam dan ngong va ke chuyen thuo ay."
        : RehearsalFiles.sentence
    }
  }

  /// The same request again, as a terminal does.
  private func patiently<T>(
    _ work: () async throws(RoomFailure) -> T
  ) async throws -> T {
    for _ in 0..<50 {
      do throws(RoomFailure) { return try await work() } catch {
        guard error == .unreachable || error == .timedOut else { throw error }
        try await Task.sleep(for: Self.pause)
      }
    }
    return try await work()
  }
}
