import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A hash in a body")
struct HashMemberTests {
  @Test("is 64 digits, letters in lower case, and empty only where a file may be missing")
  func members() throws {
    let hex = String(repeating: "0af9", count: 16)
    var seen: Set<String> = []
    for event in EventSamples.all {
      let members = try #require(event.body.json.objectValue)
      for name in members.keys where name.hasSuffix("_sha") {
        seen.insert(name)
        let mayMiss = HashMembers.optional.contains(name)
        func found(_ value: String) -> String? {
          HashMembers.malformed(in: .object(members.merging([name: .string(value)]) { $1 }))
        }
        for value in ["x", hex.uppercased(), String(hex.dropLast()), "\(hex)0", "\(hex) "] {
          #expect(found(value) == name, "\(event.body.kind) \(name) “\(value)”")
        }
        #expect(found(hex) == nil)
        #expect((found("") == nil) == mayMiss, "\(event.body.kind) \(name)")
      }
      #expect(HashMembers.malformed(in: event.body.json) == nil, "\(event.body.kind)")
    }
    #expect(seen.isSuperset(of: ["policy_sha", "sw_sha", "file_sha", "note_sha", "sheet_sha"]))
    #expect(HashMembers.optional.isSubset(of: seen))
  }

  @Test("that is none is found by V5 at its event")
  func found() async throws {
    let log = SampleLog(try SampleExam.made.get())
    var forged = log
    let place = try forged.first(.boot)
    guard case .boot(var boot) = forged.events[place].event else { throw WrongKind() }
    boot.softwareSHA = boot.softwareSHA.uppercased()
    forged.events[place].event = .boot(boot)
    let report = try await forged.report()
    let finding = try #require(report.findings.first { $0.step == .entries })
    #expect(finding.code == .bodyField && finding.event == place && finding.facts == ["sw_sha"])
    #expect(try await log.report().isOK)
  }
}
