import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

struct RosterTests {
  private static func read(_ text: String) -> (Roster?, [RosterFile.Problem]) {
    RosterFile.read(Array(text.utf8))
  }

  @Test("A roster is ascending by candidate number and has each number once")
  func order() throws {
    let roster = try DocumentVectors.roster()
    #expect(roster.entries.map(\.candidate) == ["0001", "0002"])
    let twice = roster.entries + [roster.entries[0]]
    #expect(throws: RosterRefusal.duplicate("0001")) { try Roster(twice) }
    #expect(roster[subject: "0002"]?.name == "Đỗ Văn Bình")
    #expect(roster[subject: "0002#2"]?.candidate == "0002")
    #expect(roster[subject: "0003"] == nil)
  }

  @Test("A roster document out of order, with other members or other types is refused")
  func documents() throws {
    let json = try DocumentVectors.roster().json
    let entries = try #require(json["candidates"]?.arrayValue)
    var extended = try #require(entries[0].objectValue)
    extended["zz"] = 1
    var mistyped = try #require(entries[0].objectValue)
    mistyped["extra_minutes"] = "0"
    func granted(_ minutes: Int, _ reason: String) -> CanonicalJSON {
      var entry = entries[0].objectValue ?? [:]
      entry["extra_minutes"] = .integer(minutes)
      entry["extra_reason"] = .string(reason)
      return ["candidates": [.object(entry)]]
    }
    #expect(throws: Never.self) { try Roster(json: granted(600, "khiếm thị")) }
    for (minutes, reason) in [(5, ""), (5, " \u{A0}"), (601, "khiếm thị")] {
      #expect(throws: RosterRefusal.unreadable, "\(minutes) \(reason)") {
        try Roster(json: granted(minutes, reason))
      }
    }
    let bad: [CanonicalJSON] = [
      ["candidates": .array(entries.reversed())], ["candidates": .array(entries), "zz": 1],
      ["candidates": [.object(extended)]], ["candidates": [.object(mistyped)]], [:],
      ["candidates": 1],
    ]
    for json in bad { #expect(throws: RosterRefusal.unreadable) { try Roster(json: json) } }
    #expect(throws: RosterRefusal.duplicate("0001")) {
      try Roster(json: ["candidates": [entries[0], entries[0]]])
    }
  }

  @Test("A table is read with commas or semicolons, quotes, both dates and a byte order mark")
  func table() throws {
    let commas = [
      "\u{FEFF}sbd,name,born,extra_minutes,extra_reason",
      #"0002,"Đỗ, ""Bình""",03/02/2001,15,khiếm thị"#, "",
      "0001,  Nguyễn Thị Ánh ,1999-12-31,,",
    ].joined(separator: "\r\n")
    let (roster, problems) = Self.read(commas)
    #expect(problems.isEmpty)
    #expect(
      roster?.entries == [
        RosterEntry(candidate: "0001", name: "Nguyễn Thị Ánh", born: "1999-12-31"),
        RosterEntry(
          candidate: "0002", name: "Đỗ, \"Bình\"", born: "2001-02-03", extraMinutes: 15,
          extraReason: "khiếm thị"),
      ])
    #expect(Self.read("name;born;sbd\nA;1/2/2001;1").0?.entries.first?.born == "2001-02-01")
  }

  @Test("Names are kept in normalization form C")
  func composed() throws {
    let (roster, _) = Self.read("sbd,name,born\n1,A\u{301}nh,2001-01-01")
    #expect(roster?.entries.first?.name.unicodeScalars.count == 3)
  }

  @Test(
    "What is wrong with a line is said with its number",
    arguments: [
      ("0 1,A,2001-01-01,,", RosterFile.Kind.candidate), (",A,2001-01-01,,", .candidate),
      ("12345678901234567,A,2001-01-01,,", .candidate), ("1,,2001-01-01,,", .name),
      ("1,A\u{202E}B,2001-01-01,,", .name), ("1,A,2001-02-29,,", .born),
      ("1,A,31/04/2001,,", .born), ("1,A,2001,,", .born), ("1,A,2001-+1-01,,", .born),
      ("1,A,01-01-2001,,", .born), ("1,A,2001-01-01,601,x", .extra),
      ("1,A,2001-01-01,-5,x", .extra), ("1,A,2001-01-01,+5,x", .extra),
      ("1,A,2001-01-01,5,", .extraReason), ("1,A,2001-01-01,5,  ", .extraReason),
      ("1,A,2001-01-01,5,a\tb", .extraReason),
      ("1,A,2001-01-01,", .cells), ("1,A,2001-01-01,,,", .cells),
    ])
  func lines(line: String, kind: RosterFile.Kind) {
    let (roster, problems) = Self.read(
      "sbd,name,born,extra_minutes,extra_reason\n9,Z,2000-01-01,,\n\(line)\n")
    #expect(roster == nil)
    #expect(problems.map(\.line) == [3])
    #expect(problems.map(\.kind) == [kind])
  }

  @Test("All wrong lines are told at once, and a number that comes twice")
  func all() {
    let (_, problems) = Self.read("sbd,name,born\n1,A,x\n2,B,2001-01-01\n2,C,2001-01-01\n?,D,x")
    #expect(problems.map(\.line) == [2, 4, 5])
    #expect(problems.map(\.kind) == [.born, .duplicate, .candidate])
  }

  @Test("A file that is no table is refused as a whole")
  func files() {
    #expect(RosterFile.read([0xFF, 0xFE]).1.map(\.kind) == [.notUTF8])
    #expect(Self.read("").1.map(\.kind) == [.header])
    #expect(Self.read("a,b,c\n1,2,3").1.map(\.kind) == [.header])
    #expect(Self.read("sbd,name,born,phone\n").1.map(\.kind) == [.header])
    #expect(Self.read("sbd,name,born\n\n").1.map(\.kind) == [.empty])
  }
}
