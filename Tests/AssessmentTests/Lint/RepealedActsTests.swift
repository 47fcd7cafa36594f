import Assessment
import Foundation
import Testing

@Suite("The list of repealed acts")
struct RepealedActsTests {
  @Test("The list that comes with the banks reads without a finding")
  func shipped() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../QuestionBanks/repealed-acts.yaml").standardizedFileURL
    let bytes = Array(try Data(contentsOf: path))
    let (acts, found) = RepealedActs.read(SourceFile(name: "repealed-acts.yaml", bytes: bytes))
    #expect(found == [] && acts.acts.count >= 10)
    #expect(Set(acts.acts.map(\.number)).count == acts.acts.count)
    #expect(acts.acts.contains { $0.number == "138/2020/NĐ-CP" && $0.repealedOn == "2025-07-01" })
  }

  @Test("What is wrong with a list is said with its line")
  func faults() {
    let text = """
      acts:
        - {number: một, repealed_on: 2025-07-01}
        - {number: 1/2020/NĐ-CP, repealed_on: 2025-13-01}
        - {number: 2/2020/NĐ-CP, since: 2025-07-01}
        - {number: 3/2020/NĐ-CP, repealed_on: 2025-07-01}
      """
    let (acts, found) = RepealedActs.read(SourceFile(name: "r.yaml", bytes: Array(text.utf8)))
    #expect(acts.acts.map(\.number) == ["3/2020/NĐ-CP"])
    #expect(
      found.map { "\($0.code.rawValue):\($0.line)" }
        == ["bad_value:2", "bad_date:3", "missing_key:4", "unknown_key:4"])
  }
}
