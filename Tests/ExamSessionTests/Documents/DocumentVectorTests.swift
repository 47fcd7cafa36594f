import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

struct DocumentVectorTests {
  @Test("Every vector of the page on documents has the bytes and the hash that the page shows")
  func page() throws {
    let page = try DocumentationPage("Documents.md")
    for (heading, bytes) in try DocumentVectors.all() {
      let section = try page.section(heading)
      let fence = try #require(section.firstIndex { $0 == "```json" }, "\(heading)")
      #expect(section[fence + 1] == String(decoding: bytes, as: UTF8.self), "\(heading)")
      let line = "\(bytes.count) bytes, SHA-256 `\(Digest32(hashing: bytes).hex)`"
      #expect(section.contains { $0 == line }, "\(heading): \(line)")
    }
    #expect(try page.lines.count { $0 == "```json" } == DocumentVectors.all().count)
  }

  @Test("The members in the page's tables are those of the vectors")
  func tables() throws {
    let page = try DocumentationPage("Documents.md")
    for (heading, bytes) in try DocumentVectors.all() where !heading.contains(" of ") {
      let members = try #require(try CanonicalJSON(decoding: bytes).objectValue)
      let named = page.rows(in: try page.section(heading)).map { $0[0].filter { $0 != "`" } }
      #expect(named == members.keys.sorted(), "\(heading)")
    }
  }

  @Test("The page's leaf hash is that of a leaf of the bank's tree")
  func leafHash() throws {
    let page = try DocumentationPage("Documents.md")
    let hash = MerkleTree.leafHash(try DocumentVectors.leaf().canonicalBytes()).hex
    #expect(try page.section("bank leaf").contains { $0.contains(hash) })
  }

  @Test("Every vector reads back to what it was made of")
  func readBack() throws {
    let json = Dictionary(
      uniqueKeysWithValues: try DocumentVectors.all().map {
        ($0.heading, try CanonicalJSON(decoding: $0.bytes))
      })
    func document(_ heading: String) throws -> CanonicalJSON { try #require(json[heading]) }
    #expect(try Item(canonical: document("item_bytes")) == DocumentVectors.item())
    #expect(
      try Item(canonical: document("item_bytes of a typed response")) == DocumentVectors.typedItem)
    #expect(try AnswerKey(canonical: document("key_bytes")) == DocumentVectors.key())
    #expect(
      try AnswerKey(canonical: document("key_bytes of a typed response"))
        == DocumentVectors.typedKey)
    #expect(try BankLeaf(json: document("bank leaf")) == DocumentVectors.leaf())
    #expect(try Blueprint(canonical: document("blueprint.json")) == DocumentVectors.blueprint)
    #expect(
      try Item(canonical: document("item_bytes of statements that are true or false"))
        == DocumentVectors.group())
    #expect(
      try Item(canonical: document("item_bytes of a text with gaps")) == DocumentVectors.cloze())
    #expect(
      try AnswerKey(canonical: document("key_bytes of the other types"))
        == DocumentVectors.clozeKey())
    #expect(try Ceremony(json: document("ceremony.json")) == DocumentVectors.ceremony())
    #expect(try Roster(json: document("roster.json")) == DocumentVectors.roster())
    #expect(
      try Roster(json: document("roster.json of a part with exemptions"))
        == DocumentVectors.partRoster())
    #expect(
      try RegulationProfile(canonical: document("rule.json of a part of an internal rule"))
        == DocumentVectors.partRule())
    #expect(try RegulationProfile(canonical: document("rule.json")) == DocumentVectors.rule())
  }
}
