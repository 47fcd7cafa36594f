import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import Testing
import TransparencyLog

@testable import ExamCLI

@Suite("A falsified database")
struct DatabaseMutationTests {
  /// The log of a small exam on disk, and what makes a bundle of it.
  private struct Scratch {
    let folder = NSTemporaryDirectory() + "khoathi-database-\(UUID().uuidString)"
    let exam: BenchExam

    init() throws {
      exam = try BenchExam(candidates: 6, paper: 8, isWitnessed: false)
      let room = try BenchRoom(exam, answers: 4)
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let log = try EventLog.create(at: "\(folder)/log", mirror: "\(folder)/mirror.txt")
      for event in room.events {
        _ = try log.append([
          PendingEvent(
            kind: event.event.body.kind.rawValue, body: try event.event.body.json.encoded(),
            t: event.time.milliseconds)
        ])
        if event.index % 40 == 0 {
          _ = try log.signHead(origin: BenchExam.origin, signer: exam.signer)
        }
      }
      _ = try log.signHead(origin: BenchExam.origin, signer: exam.signer)
      try log.close()
    }

    func contents() throws -> BundleContents {
      let reader = try EventLogReader.open(at: "\(folder)/log")
      let events = try reader.events()
      let heads = reader.heads
      try reader.close()
      return BundleContents(
        entries: events.map(\.entry),
        bodies: events.compactMap { event in
          guard let salt = event.salt.flatMap({ Digest32($0) }), let body = event.body else {
            return nil
          }
          return BodyLine(index: event.n, salt: salt, body: body)
        },
        heads: heads.map { ($0.size, $0.note) }, bank: exam.bank, blueprint: exam.blueprint,
        rule: exam.rule, roster: exam.roster, results: nil)
    }
  }

  @Test("Is told to be damaged, reads as before, or the verifier finds more in it")
  func found() async throws {
    let scratch = try Scratch()
    defer { try? FileManager.default.removeItem(atPath: scratch.folder) }
    let verifier = try Verifier(
      vkey: scratch.exam.signer.verifierKey.vkey, policy: scratch.exam.policy,
      signatures: RememberedSignatures())
    let mutations = try DatabaseMutations(
      file: "\(scratch.folder)/log/log.sqlite", contents: try scratch.contents(),
      verifier: verifier
    ) { try BundleWriter.files(try scratch.contents()) }
    let count = try await mutations.run(0..<300)
    for miss in count.missed { Issue.record("missed seed \(miss.seed): \(miss.why)") }
    #expect(count.made == 300)
    #expect(count.found > 100)
  }
}
