import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("Results over several parts")
struct CombinedResultTests {
  private static let names = ["general", "english", "informatics"]

  /// A part's log with a result for each of these candidates; `nil` exempts, `-1` never came.
  private func log(
    _ part: String, _ net: [String: Int?], exam: String = "2026-nn01", room: String = "p03",
    name: (String) -> String = { "Thí sinh \($0)" }
  ) throws -> VerifiedPart {
    let half = try #require(Fraction(1, 2))
    var rows: [ResultsRow] = []
    var absentees: Set<CandidateNumber> = []
    var exemptions: [Exemption] = []
    for (number, right) in net {
      let candidate = CandidateNumber(number)
      guard let right else {
        exemptions.append(
          Exemption(
            candidate: candidate, name: name(number), born: "1990-01-01", ground: "Chứng chỉ"))
        continue
      }
      if right < 0 { absentees.insert(candidate) }
      let reached = max(0, right)
      rows.append(
        ResultsRow(
          candidate: candidate, name: name(number), born: "1990-01-01", form: "",
          correct: reached, items: 30, raw: Points(hundredths: reached * 100),
          maximum: Points(hundredths: 3_000), deduction: .zero,
          net: try #require(Fraction(reached, 1)), result: reached >= 15 ? "pass" : "fail",
          receipt: "", signature: ""))
    }
    let place = try #require(Self.names.firstIndex(of: part)) + 1
    return VerifiedPart(
      exam: "\(exam).p\(place)", room: room,
      part: ProfilePart(
        id: part, titles: ["vi": part], parts: Self.names, exemptions: []),
      profile: "noi-bo", standing: .current, pass: .fractionCorrect(half), ruleSHA: part,
      head: try Checkpoint(
        origin: "thi.example.vn/\(exam).p\(place)/\(room)", size: 9,
        root: Digest32(hashing: Array(part.utf8))), rows: rows, absentees: absentees,
      exemptions: exemptions)
  }

  @Test("Who passed or is exempt from every part passes; points of one part help no other")
  func outcomes() throws {
    let result = try CombinedResult([
      try log("informatics", ["0001": 15, "0002": 30, "0003": nil, "0004": 20, "0005": 20]),
      try log("general", ["0001": 15, "0002": 30, "0003": 18, "0004": -1, "0005": 20]),
      try log("english", ["0001": 15, "0002": 14, "0003": nil, "0004": 20]),
    ])
    #expect(result.parts.map(\.id) == Self.names)
    #expect(result.rows.map(\.outcome) == [.pass, .fail, .pass, .fail, .open])
    #expect(result.rows[3].standings[0] == .absent)
    #expect(result.rows[4].standings[1] == .missing)
  }

  @Test("A part may have several rooms")
  func rooms() throws {
    let result = try CombinedResult([
      try log("general", ["0001": 20], room: "p01"), try log("general", ["0002": 20], room: "p02"),
      try log("english", ["0001": 20, "0002": 20]),
      try log("informatics", ["0001": 1, "0002": 20]),
    ])
    #expect(result.rows.map(\.outcome) == [.fail, .pass])
  }

  @Test("Parts that do not make one exam are refused, each with its reason")
  func refusals() throws {
    let general = try log("general", ["0001": 20])
    let english = try log("english", ["0001": 20])
    let informatics = try log("informatics", ["0001": 20])
    func refusal(_ logs: [VerifiedPart]) -> CombinationRefusal? {
      do throws(CombinationRefusal) {
        _ = try CombinedResult(logs)
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .empty)
    #expect(refusal([general, english]) == .partMissing("informatics"))
    #expect(
      refusal([general, general, english, informatics])
        == .logRepeated("thi.example.vn/2026-nn01.p1/p03"))
    var other = english
    other.profile = "khác"
    #expect(refusal([general, other, informatics]) == .profileDiffers("noi-bo", "khác"))
    let foreign = try log("english", ["0001": 20], exam: "2026-nn02")
    #expect(
      refusal([general, foreign, informatics]) == .examDiffers("2026-nn01.p1", "2026-nn02.p2"))
    var laxer = try log("general", ["0002": 20], room: "p02")
    laxer.ruleSHA = "laxer"
    #expect(refusal([general, laxer, english, informatics]) == .ruleDiffers(part: "general"))
    let twice = try log("general", ["0001": 3], room: "p04")
    #expect(
      refusal([general, twice, english, informatics])
        == .candidateRepeated("0001", part: "general"))
    let renamed = try log("english", ["0001": 20], name: { _ in "Người khác" })
    #expect(refusal([general, renamed, informatics]) == .personDiffers("0001"))
  }
}
