import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("What a bundle shows to people")
struct TimelineTests {
  private func trail() throws -> AuditTrail {
    let log = SampleLog(try SampleExam.made.get())
    return try #require(AuditTrail(bundle: try log.bundle()))
  }

  private func changes(_ candidate: CandidateNumber) throws -> [ResponseChange] {
    CandidateTimeline(try trail(), candidate: candidate).entries.compactMap {
      if case .response(let change) = $0.moment { change } else { nil }
    }
  }

  @Test("is every event with its body and every open item")
  func trailIsWhole() throws {
    let exam = try SampleExam.made.get()
    let trail = try trail()
    #expect(trail.steps.count == exam.events.count)
    #expect(trail.steps.allSatisfy { $0.event != nil && $0.line != nil })
    #expect(trail.roster == exam.setup.plan.roster)
    #expect(trail.items.values.allSatisfy { exam.setup.bank.items[$0.id] == $0 })
  }

  @Test("are the letters on the candidate's own screen, old and new")
  func letters() throws {
    let first = try changes("0001")
    #expect(first.count == 9)
    #expect(first[0].old.isEmpty && first[0].place == 1)
    let exam = try SampleExam.made.get()
    let paper = try #require(exam.core.state.papers["0001"])
    for change in first where !(paper.options[(change.place ?? 1) - 1].isEmpty) {
      let options = paper.options[(change.place ?? 1) - 1]
      let ids = change.newResponse.split(separator: " ").map { ChoiceID(String($0)) }
      let letters = ids.compactMap { options.firstIndex(of: $0) }.sorted()
        .map { String("ABCD".dropFirst($0).prefix(1)) }
      #expect(change.new == letters.joined())
    }
    let changed = try #require(first.first { $0.item == paper.items[0] && !$0.old.isEmpty })
    #expect(changed.old == first[0].new && changed.new != changed.old)
    let cleared = try #require(first.last)
    #expect(cleared.item == paper.items[1] && !cleared.old.isEmpty && cleared.new.isEmpty)
  }

  @Test("are one candidate's moments and those for all, in order")
  func moments() throws {
    let entries = CandidateTimeline(try trail(), candidate: "0003").entries
    #expect(entries.map(\.index) == entries.map(\.index).sorted())
    let seats = entries.compactMap {
      if case .seat(_, let isTakeover) = $0.moment { isTakeover } else { nil }
    }
    #expect(seats == [false, true])
    #expect(entries.contains { $0.moment == .start } && entries.contains { $0.moment == .end })
    #expect(entries.contains { $0.moment == .lateAdmission(minutes: 12) })
    let other = entries.contains {
      if case .extraTime = $0.moment { true } else { false }
    }
    #expect(!other)
  }

  @Test("are proof files whose code is the one on the slip and in results.csv")
  func proofs() throws {
    let log = SampleLog(try SampleExam.made.get())
    let files = try log.bundle()
    let note = try SignedNote(parsing: try #require(files[BundlePath.checkpoint]))
    let proofs = try #require(HandInProof(trail: try trail(), note: note))
    let table = String(decoding: try #require(files[BundlePath.results]), as: UTF8.self)
    #expect(proofs.candidates == ["0001", "0002", "0003", "0004"])
    for candidate in proofs.candidates {
      let file = try #require(proofs.proof(of: candidate)).serialised
      let receipt = try Receipt(
        try TlogProof(parsing: Array(file.utf8)), policy: try WitnessPolicy(text: "quorum none\n"),
        log: log.setup.signer.verifierKey)
      let line = try #require(
        table.split(separator: "\n").first { $0.hasPrefix(candidate.rawValue) })
      #expect(line.contains(receipt.code))
      #expect(try CanonicalJSON(decoding: receipt.body)["cand"] == .string(candidate.rawValue))
    }
    #expect(proofs.proof(of: "0009") == nil)
  }

  @Test("of any finding is a sentence in both languages with every fact in it")
  func words() throws {
    for code in FindingCode.allCases {
      for language in DiagnosticLanguage.allCases {
        let finding = VerificationFinding(
          step: .origin, code: code, facts: ["fact-zero", "fact-one", "fact-two"])
        let message = VerificationWords(language).message(finding)
        #expect(!message.contains("{") && message.hasSuffix("."), "\(code)")
      }
      let blanks = [code.vietnamese, code.english].map { text in
        (0...2).filter { text.contains("{\($0)}") }
      }
      #expect(blanks[0] == blanks[1], "\(code)")
    }
  }
}
