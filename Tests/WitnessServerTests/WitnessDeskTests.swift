import CanonicalBytes
import Foundation
import Testing
import TransparencyLog

@testable import WitnessServer

@Suite("A witness that remembers")
struct WitnessDeskTests {
  @Test("What was cosigned is known after a restart, and a fork is refused then too")
  func restart() throws {
    let watched = try WatchedLog()
    #expect(try watched.desk().answer(watched.body(10, old: 0), now: 1).status == 200)
    let again = try watched.desk()
    #expect(again.size(of: WatchedLog.origin) == 10)
    let stale = again.answer(try watched.body(20, old: 0), now: 2)
    #expect(stale.status == 409 && stale.body == "10\n" && stale.type == "text/x.tlog.size")
    #expect(again.answer(try watched.body(5, old: 10), now: 2).status == 400)
    #expect(again.answer(try watched.body(20, old: 10, of: watched.fork), now: 2).status == 422)
    #expect(again.answer(try watched.body(20, old: 10), now: 3).status == 200)
  }

  @Test("A fork leaves both signed heads in a file")
  func evidence() throws {
    let watched = try WatchedLog()
    let desk = try watched.desk()
    #expect(desk.answer(try watched.body(10, old: 0), now: 1).status == 200)
    let same = desk.answer(try watched.body(10, old: 10, of: watched.fork), now: 2)
    #expect(same.status == 409)
    let larger = desk.answer(try watched.body(12, old: 10, of: watched.fork), now: 2)
    #expect(larger.status == 422 && larger.evidence != nil)
    let names = try watched.evidence()
    #expect(names.count == 2)
    for name in names {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(watched.folder)/\(name)")))
      let json = try CanonicalJSON(decoding: bytes)
      let notes = try ["first", "second"].map { member in
        try Checkpoint(
          SignedNote(parsing: try #require(json[member]?.stringValue)),
          signedBy: watched.log.verifierKey)
      }
      #expect(notes[0].size == 10)
      #expect(try notes[0].root == watched.tree.root(size: 10))
      #expect(try notes[1].root == watched.fork.root(size: notes[1].size))
      #expect(json["origin"]?.stringValue == WatchedLog.origin)
    }
  }

  @Test("What was kept as evidence is never replaced, whatever else is sent about the same head")
  func kept() throws {
    let watched = try WatchedLog()
    let desk = try watched.desk()
    #expect(desk.answer(try watched.body(10, old: 0), now: 1).status == 200)
    let first = desk.answer(try watched.body(12, old: 10, of: watched.fork), now: 2)
    let path = try #require(first.evidence)
    let bytes = try Data(contentsOf: URL(filePath: path))
    // A stranger sends the same head again with proofs of his own.
    for seed in 0..<3 {
      let other = desk.answer(
        try watched.body(12, old: 10, of: watched.fork, proof: [Digest32(hashing: [UInt8(seed)])]),
        now: 3)
      #expect(other.status == 422 && other.evidence != path)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    let again = desk.answer(try watched.body(12, old: 10, of: watched.fork), now: 4)
    #expect(again.evidence == path)
    #expect(try watched.evidence().count == 4)
    for name in try watched.evidence() {
      let contents = try Data(contentsOf: URL(filePath: "\(watched.folder)/\(name)"))
      #expect(name.contains(Digest32(hashing: Array(contents)).hex))
    }
  }

  @Test("Wrong proofs fill no disk, and leave room for two roots of one size")
  func bounded() throws {
    let watched = try WatchedLog()
    let desk = try watched.desk()
    #expect(desk.answer(try watched.body(10, old: 0), now: 1).status == 200)
    for number in 0..<(WitnessFolder.mostEvidence + 5) {
      let proof = [Digest32(hashing: Array("\(number)".utf8))]
      let reply = desk.answer(try watched.body(12, old: 10, proof: proof), now: 2)
      #expect(reply.status == 422)
      #expect((reply.evidence != nil) == (number < WitnessFolder.mostEvidence), "\(number)")
    }
    #expect(try watched.evidence().count == WitnessFolder.mostEvidence)
    let fork = desk.answer(try watched.body(10, old: 10, of: watched.fork), now: 3)
    #expect(fork.status == 409 && fork.evidence != nil)
    #expect(desk.answer(try watched.body(12, old: 10), now: 4).status == 200)
  }

  @Test("A witness that cannot keep what it knows cosigns nothing, then or later")
  func durable() throws {
    let watched = try WatchedLog()
    let desk = try watched.desk()
    #expect(desk.answer(try watched.body(10, old: 0), now: 1).status == 200)
    try FileManager.default.moveItem(atPath: watched.folder, toPath: watched.folder + "-away")
    let failed = desk.answer(try watched.body(20, old: 10), now: 2)
    #expect(failed.status == 500 && !failed.body.contains("—"))
    try FileManager.default.moveItem(atPath: watched.folder + "-away", toPath: watched.folder)
    #expect(desk.answer(try watched.body(20, old: 10), now: 3).status == 500)
    #expect(desk.size(of: WatchedLog.origin) == 10)
  }

  @Test("The folder is held against a second process, and a damaged state is no fresh start")
  func folder() throws {
    let watched = try WatchedLog()
    do {
      let desk = try watched.desk()
      #expect(desk.answer(try watched.body(10, old: 0), now: 1).status == 200)
      #expect(throws: WitnessFailure.locked(path: watched.folder + "/lock")) {
        _ = try watched.desk()
      }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: watched.folder)
    let state = try #require(files.first { $0.hasSuffix(".note") })
    let path = "\(watched.folder)/\(state)"
    let good = try Data(contentsOf: URL(filePath: path))
    for place in good.indices {
      var bad = good
      bad[place] ^= 1
      try bad.write(to: URL(filePath: path))
      #expect(throws: WitnessFailure.unreadable(path: path), "byte \(place)") {
        _ = try watched.desk()
      }
    }
    try good.write(to: URL(filePath: path))
    #expect(try watched.desk().size(of: WatchedLog.origin) == 10)
  }
}
