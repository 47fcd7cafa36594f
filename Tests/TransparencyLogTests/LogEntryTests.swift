import CanonicalBytes
import Testing
import TransparencyLog

@Suite("Log entries")
struct LogEntryTests {
  @Test("Entries and leaf hashes of the toy log are those of appendix A.3")
  func vectors() throws {
    let log = try ToyLog(events: 3)
    let expected = [
      (
        #"{"c":"JEH+Fd7a34L2u7/yrsPbNSml32F4wkKx9XPEyk+zD/g=","k":"genesis","n":0,"#
          + #""t":1790000000000,"v":1}"#,
        "1233ff5d3c8a0ee1d66adc9a25f21e2f203b88ed137f391fff8e4650b204ce63"
      ),
      (
        #"{"c":"An9lUC0G3pjfb/n4YY0U/Iih+QSY5I3udHuNlR3WO8w=","k":"seat","n":1,"#
          + #""t":1790000001000,"v":1}"#,
        "ee6e737f4744d992a0d3b126b7eab5a7946f28fd1b5c3efae1894a8ee6582516"
      ),
      (
        #"{"c":"c4IbZdcvMqsqAQnb/GitOgrAuIU01ara0dc3EsP/xdQ=","k":"answer","n":2,"#
          + #""t":1790000002000,"v":1}"#,
        "d9a2f1d1f0c834fa1265531a3b766e919c56aaa7842cdd79e2cf2474d228a8dc"
      ),
    ]
    for (entry, (text, leaf)) in zip(log.entries, expected) {
      #expect(entry.canonicalBytes == Array(text.utf8))
      #expect(entry.leafHash.hex == leaf)
      #expect(try LogEntry(bytes: Array(text.utf8)) == entry)
    }
    #expect(ReceiptCode.of(log.leaves[2]) == "V6HF-3MFG-S0TF-M4K5")
  }

  @Test("The canonical bytes are those of the canonical encoder")
  func sameAsEncoder() throws {
    for entry in try ToyLog(events: 40).entries {
      let json: CanonicalJSON = [
        "c": .string(entry.c.base64), "k": .string(entry.kind), "n": .integer(entry.n),
        "t": .integer(entry.t), "v": 1,
      ]
      #expect(try json.encoded() == entry.canonicalBytes)
    }
  }

  @Test(
    "Every other spelling of an entry is refused",
    arguments: [
      ("", ""), ("{", "{ "), ("\"v\":1}", "\"v\":1} "), ("\"v\":1}", "\"v\":2}"),
      ("\"v\":1}", "\"v\":1,\"w\":1}"), ("\"n\":2", "\"n\":02"), ("\"n\":2", "\"n\":-2"),
      ("\"n\":2", "\"n\":2.0"), ("\"n\":2", "\"n\":"), ("\"n\":2", "\"n\":\"2\""),
      ("\"n\":2", "\"n\":9007199254740992"), ("\"n\":2", "\"n\":99999999999999999999999"),
      ("answer", "Answer"), ("answer", ""), ("answer", "an-swer"), ("answer", "1answer"),
      ("answer", "a234567890123456789012345678901234"), ("xdQ=", "xdR="), ("xdQ=", "xdQ"),
      ("c4Ib", "c4I\n"), ("{\"c\"", "{\"k\":\"answer\",\"c\""), ("\"v\":1}", "\"v\":1"),
    ])
  func refused(old: String, new: String) throws {
    let entry = String(decoding: try ToyLog(events: 3).entries[2].canonicalBytes, as: UTF8.self)
    let spelt = old.isEmpty ? "" : entry.replacing(old, with: new)
    #expect(spelt != entry)
    #expect(throws: LogEntryRefusal.self) { try LogEntry(bytes: Array(spelt.utf8)) }
  }

  @Test("A byte that changed anywhere gives another leaf or no entry at all")
  func flips() throws {
    let entry = try ToyLog(events: 3).entries[2]
    for place in entry.canonicalBytes.indices {
      for bit in 0..<8 {
        var bytes = entry.canonicalBytes
        bytes[place] ^= 1 << UInt8(bit)
        guard let other = try? LogEntry(bytes: bytes) else { continue }
        #expect(other.canonicalBytes == bytes)
        #expect(other.leafHash != entry.leafHash)
      }
    }
  }

  @Test("Kind and numbers outside their range are refused")
  func ranges() throws {
    let c = MerkleTree.emptyRoot
    let most = CanonicalJSON.largestInteger
    #expect(throws: LogEntryRefusal.kind) { try LogEntry(c: c, kind: "Ab", n: 0, t: 0) }
    #expect(throws: LogEntryRefusal.number) { try LogEntry(c: c, kind: "a", n: -1, t: 0) }
    #expect(throws: LogEntryRefusal.number) { try LogEntry(c: c, kind: "a", n: 0, t: most + 1) }
    let entry = try LogEntry(c: c, kind: "a", n: most, t: most)
    #expect(try LogEntry(bytes: entry.canonicalBytes) == entry)
  }

  @Test("A code is read kindly, and only for its own leaf")
  func typedCode() throws {
    let leaves = try ToyLog(events: 3).leaves
    #expect(ReceiptCode.matches("v6hf 3mfg sotf-m4k5", leaf: leaves[2]))
    #expect(!ReceiptCode.matches("V6HF-3MFG-S0TF-M4K6", leaf: leaves[2]))
    #expect(!ReceiptCode.matches("V6HF-3MFG-S0TF-M4K5", leaf: leaves[1]))
    #expect(!ReceiptCode.matches("", leaf: leaves[2]))
  }
}
