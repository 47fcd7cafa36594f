import CanonicalBytes
import Foundation
import SessionStore
import Testing
import TransparencyLog

@Suite("Signing heads")
struct SigningTests {
  @Test(
    "Each head is of the tree then, verifies, is stored and mirrored, and extends the one before")
  func heads() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    let signer = try ScratchLog.signer()
    var notes: [String] = []
    for start in stride(from: 0, to: 70, by: 7) {
      _ = try log.append(ScratchLog.batch(start, 7))
      notes.append(try log.signHead(origin: ScratchLog.origin, signer: signer))
      #expect(try log.signHead(origin: ScratchLog.origin, signer: signer) == notes.last)
    }
    let tree = HashTree(try log.events().map { MerkleTree.leafHash($0.entry) })
    #expect(try log.heads().map(\.note) == notes)
    #expect(try log.heads().map(\.size) == Array(stride(from: 7, through: 70, by: 7)))
    for note in notes {
      let head = try Checkpoint(SignedNote(parsing: note), signedBy: signer.verifierKey)
      #expect(try tree.root(size: head.size) == head.root)
    }
    try log.close()
    #expect(try scratch.mirrorLines().count { $0.hasPrefix("{\"h\":") } == 10)
    let again = try scratch.open()
    _ = try again.append(ScratchLog.batch(70, 1))
    let last = try again.signHead(origin: ScratchLog.origin, signer: signer)
    #expect(try Checkpoint(text: SignedNote(parsing: last).text).size == 71)
    try again.close()
    #expect(scratch.openFailure() == nil)
  }

  @Test(
    "A bit that flips between memory and database leaves no signature",
    arguments: [
      PlannedFault.entryAfterInsert(bit: 3), .entryAfterInsert(bit: 100),
      .entryAfterInsert(bit: 600), .entryBeforeInsert(bit: 50), .entryBeforeInsert(bit: 616),
      .bodyBeforeInsert(bit: 0), .bodyBeforeInsert(bit: 77),
    ])
  func flips(fault: PlannedFault) throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    let signer = try ScratchLog.signer()
    _ = try log.append(ScratchLog.batch(0, 5))
    _ = try log.signHead(origin: ScratchLog.origin, signer: signer)
    try log.plant(fault)
    _ = try log.append(ScratchLog.batch(5, 5))
    let failure = ScratchLog.failure {
      _ = try log.signHead(origin: ScratchLog.origin, signer: signer)
    }
    let expected: Set<EventLogFailure> = [
      .unsigned(at: 10), .entry(index: 9), .commitment(index: 9),
    ]
    #expect(failure.map(expected.contains) == true, "\(String(describing: failure))")
    #expect(throws: EventLogFailure.stopped) {
      try log.signHead(origin: ScratchLog.origin, signer: signer)
    }
    try log.close()
    #expect(try scratch.mirrorLines().count { $0.hasPrefix("{\"h\":") } == 1)
  }

  @Test("Another key or another origin signs nothing")
  func otherSigner() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 5))
    let (signer, other) = (try ScratchLog.signer(), try ScratchLog.signer(8))
    #expect(throws: EventLogFailure.signer) {
      try log.signHead(origin: "other.example", signer: signer)
    }
    try log.close()
    let second = try scratch.open()
    _ = try second.signHead(origin: ScratchLog.origin, signer: signer)
    _ = try second.append(ScratchLog.batch(5, 1))
    #expect(throws: EventLogFailure.signer) {
      try second.signHead(origin: ScratchLog.origin, signer: other)
    }
    try second.close()
    let third = try scratch.open()
    #expect(try third.heads().count == 1)
    try third.close()
  }

  @Test("A stored head that is not of the tree is refused at opening, though it is well signed")
  func foreignHead() throws {
    let scratch = try ScratchLog()
    try scratch.fill(10, heads: false)
    for (size, root, expected) in [
      (10, Digest32(hashing: [1]), EventLogFailure.head(size: 10)),
      (11, Digest32(hashing: [1]), .head(size: 11)),
    ] {
      let place = try scratch.copy(to: "size\(size)")
      let note = try Checkpoint(origin: ScratchLog.origin, size: size, root: root)
        .signed(by: ScratchLog.signer()).serialised
      let log = try EventLog.open(at: place, mirror: place + "/mirror.txt")
      try log.execute("INSERT INTO head(size, note) VALUES (\(size), '\(note)')")
      try log.close()
      let failure = ScratchLog.failure {
        try EventLog.open(at: place, mirror: place + "/mirror.txt").close()
      }
      #expect(failure == expected)
    }
  }

  @Test("A head slipped into the running database stops the next signature")
  func slippedHead() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    let signer = try ScratchLog.signer()
    _ = try log.append(ScratchLog.batch(0, 5))
    let note = try Checkpoint(
      origin: ScratchLog.origin, size: 4, root: Digest32(hashing: [1])
    ).signed(by: signer).serialised
    try log.execute("INSERT INTO head(size, note) VALUES (4, '\(note)')")
    #expect(throws: EventLogFailure.unsigned(at: 5)) {
      try log.signHead(origin: ScratchLog.origin, signer: signer)
    }
    try log.close()
  }
}
