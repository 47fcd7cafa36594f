import SealedFiles
import Testing

@Suite("k of n by nesting")
struct CustodyTests {
  private struct People {
    let identities: [AgeIdentity]
    let trustees: [Trustee]

    init(_ count: Int) {
      let identities = (0..<count).map { _ in AgeIdentity() }
      self.identities = identities
      trustees = identities.enumerated().map {
        Trustee(name: "Ủy viên \($0 + 1)", recipient: $1.recipient)
      }
    }
  }

  private static func subsets(of count: Int) -> [[Int]] {
    (0..<(1 << count)).map { mask in (0..<count).filter { mask >> $0 & 1 == 1 } }
  }

  @Test(
    "Any k open and are named in list order; fewer are refused with both numbers",
    arguments: [(2, 3), (3, 5), (1, 2), (3, 3)])
  func subsets(needed: Int, count: Int) throws {
    let people = People(count)
    let secret = AgeIdentity()
    let wraps = try Custody.wraps(
      of: secret, name: "bank", trustees: people.trustees, needed: needed)
    for set in Self.subsets(of: count) {
      let present = set.shuffled().map { people.identities[$0] }
      if set.count < needed {
        #expect(throws: AgeRefusal.tooFewTrustees(needed: needed, given: set.count), "\(set)") {
          try Custody.open(wraps, of: "bank", trustees: people.trustees, with: present)
        }
        continue
      }
      let (opened, by) = try Custody.open(
        wraps, of: "bank", trustees: people.trustees, with: present)
      #expect(opened.text == secret.text, "\(set)")
      #expect(by == set.prefix(needed).map { people.trustees[$0].name }, "\(set)")
    }
  }

  @Test("The files are named for positions in the list, in order, each under a kilobyte")
  func names() throws {
    let wraps = try Custody.wraps(
      of: AgeIdentity(), name: "key", trustees: People(3).trustees, needed: 2)
    #expect(wraps.map(\.name) == ["key.1-2.age", "key.1-3.age", "key.2-3.age"])
    let more = try Custody.wraps(
      of: AgeIdentity(), name: "key", trustees: People(7).trustees, needed: 4)
    #expect(more.count == 35)
    #expect(more.allSatisfy { $0.bytes.count < 1_000 })
  }

  @Test("One layer alone shows nothing: each wrap opens only from the first trustee inwards")
  func nesting() throws {
    let people = People(3)
    let secret = AgeIdentity()
    let wraps = try Custody.wraps(
      of: secret, name: "bank", trustees: people.trustees, needed: 2)
    let outer = try AgeFile.open(wraps[0].bytes, with: [people.identities[0]])
    #expect(throws: AgeRefusal.wrongKey) {
      try AgeFile.open(wraps[0].bytes, with: Array(people.identities[1...]))
    }
    #expect(throws: AgeRefusal.wrongKey) {
      try AgeFile.open(outer, with: [people.identities[0], people.identities[2]])
    }
    let inner = try AgeFile.open(outer, with: [people.identities[1]])
    #expect(inner == Array((secret.text + "\n").utf8))
  }

  @Test("Strangers, and one trustee twice, do not count")
  func strangers() throws {
    let people = People(3)
    let wraps = try Custody.wraps(
      of: AgeIdentity(), name: "bank", trustees: people.trustees, needed: 2)
    #expect(throws: AgeRefusal.tooFewTrustees(needed: 2, given: 1)) {
      try Custody.open(
        wraps, of: "bank", trustees: people.trustees,
        with: [people.identities[1], AgeIdentity(), people.identities[1]])
    }
  }

  @Test("A damaged wrap is passed over while these trustees have another one")
  func damaged() throws {
    let people = People(3)
    let secret = AgeIdentity()
    var wraps = try Custody.wraps(
      of: secret, name: "bank", trustees: people.trustees, needed: 2)
    wraps[0].bytes[wraps[0].bytes.count - 1] ^= 1
    let opened = try Custody.open(
      wraps, of: "bank", trustees: people.trustees, with: people.identities)
    #expect(opened.identity.text == secret.text)
    #expect(opened.by == ["Ủy viên 1", "Ủy viên 3"])
    #expect(throws: AgeRefusal.format(line: 0)) {
      try Custody.open(
        wraps, of: "bank", trustees: people.trustees, with: Array(people.identities[..<2]))
    }
  }

  @Test("Other files do not matter, and a missing wrap is named")
  func otherFiles() throws {
    let people = People(3)
    let secret = AgeIdentity()
    let wraps = try Custody.wraps(
      of: secret, name: "bank", trustees: people.trustees, needed: 2)
    let others: [(name: String, bytes: [UInt8])] = [
      ("bank.age", [1]), ("bank.jsonl", [1]), ("key.1-2.age", [1]), ("bank.01-2.age", [1]),
      ("bank.2-1.age", [1]), ("bank.1-9.age", [1]), ("bank..age", [1]), ("bank.1.5.age", [1]),
      ("bank.1-1.age", [1]), (".age", []), ("bank", []), ("bank.-1.age", []),
    ]
    let opened = try Custody.open(
      others + wraps, of: "bank", trustees: people.trustees, with: people.identities)
    #expect(opened.identity.text == secret.text)
    #expect(throws: AgeRefusal.noWrap(name: "bank.1-2.age")) {
      try Custody.open(
        Array(wraps[1...]), of: "bank", trustees: people.trustees,
        with: Array(people.identities[..<2]))
    }
    #expect(throws: AgeRefusal.noWrap(name: "bank")) {
      try Custody.open(
        others, of: "bank", trustees: people.trustees, with: people.identities)
    }
  }

  @Test("A list with somebody twice, nobody, too many, or fewer than needed is refused")
  func lists() {
    let people = People(3).trustees
    let twice = [people[0], Trustee(name: "Khác", recipient: people[0].recipient)]
    let namesake = [people[0], Trustee(name: people[0].name, recipient: people[1].recipient)]
    for (list, needed) in [
      (twice, 1), (namesake, 1), ([], 0), ([], 1), (people, 0), (people, -1), (people, 4),
      (People(13).trustees, 2),
    ] {
      #expect(throws: AgeRefusal.trustees, "\(needed) of \(list.count)") {
        try Custody.wraps(of: AgeIdentity(), name: "bank", trustees: list, needed: needed)
      }
    }
  }
}
