import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A bundle whose seats name their terminals")
struct TerminalVerificationTests {
  /// What V10 finds when the first seats of the candidate who moved are at these terminals, with or
  /// without a release between; `nil` names none.
  private static func findings(
    _ first: String?, _ second: String?, released: Bool
  ) async throws -> [FindingCode] {
    var log = SampleLog(try SampleExam.made.get())
    let candidate = try #require(moved(log))
    for (name, place) in zip([second, first], try logins(log, of: candidate).reversed()) {
      if let name {
        let terminal = TerminalName(
          name: name, cert: Digest32(hashing: Array(name.utf8)).hex)
        log.insert(
          .terminal(TerminalEvent(candidate: candidate, terminal: terminal)), before: place + 1)
      }
    }
    if released {
      let seat = try logins(log, of: candidate)[1] - 1
      let release = ReleaseEvent(by: "Hoa", candidate: candidate, reason: "máy hỏng")
      log.insert(.release(release), before: seat)
    }
    let report = try await log.verifier().report(on: try log.bundle())
    return report.findings.filter { $0.step == .signatures }.map(\.code)
  }

  /// The candidate who took a seat twice.
  private static func moved(_ log: SampleLog) -> CandidateNumber? {
    var seen: Set<CandidateNumber> = []
    for logged in log.events {
      guard case .seat(let seat) = logged.event else { continue }
      if !seen.insert(seat.candidate).inserted { return seat.candidate }
    }
    return nil
  }

  private static func logins(_ log: SampleLog, of candidate: CandidateNumber) throws -> [Int] {
    log.events.indices.filter {
      if case .login(let login) = log.events[$0].event {
        login.candidate == candidate
      } else {
        false
      }
    }
  }

  @Test("passes where the same terminal came back, or another one after a release")
  func honest() async throws {
    #expect(try await Self.findings("t01", "t01", released: false) == [])
    #expect(try await Self.findings("t01", "t02", released: true) == [])
    #expect(try await Self.findings(nil, "t02", released: false) == [])
    #expect(try await Self.findings("t01", nil, released: true) == [])
  }

  @Test("fails where another terminal, named or not, took the seat without a release")
  func takeover() async throws {
    #expect(try await Self.findings("t01", "t02", released: false) == [.seatNotReleased])
    #expect(try await Self.findings("t01", nil, released: false) == [.seatNotReleased])
  }
}
