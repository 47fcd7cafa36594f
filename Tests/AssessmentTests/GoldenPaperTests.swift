import Assessment
import CanonicalBytes
import Foundation
import Testing

@Suite("Golden papers")
struct GoldenPaperTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/papers.json")

  @Test("Recorded leaves, blueprint and seed still give the recorded papers, byte for byte")
  func golden() throws {
    if ProcessInfo.processInfo.environment["KHOATHI_RECORD"] == "1" {
      try Data(record().encoded()).write(to: Self.file)
      Issue.record("recorded \(Self.file.lastPathComponent)")
      return
    }
    var fields = try CanonicalFields(
      CanonicalJSON(decoding: Array(try Data(contentsOf: Self.file))))
    let blueprint = try Blueprint(canonical: fields.any("blueprint"))
    let leaves = try fields.array("leaves").map { try BankLeaf(json: $0) }
    var orders: [ItemID: [ChoiceID]] = [:]
    for json in try fields.array("orders") {
      var order = try CanonicalFields(json)
      orders[ItemID(try order.string("i"))] = try order.strings("c").map { ChoiceID($0) }
    }
    let seed = DrawSeed(bytes: try fields.digest("seed"))
    let papers = try fields.array("papers")
    try fields.finish()
    #expect(papers.count == 30)
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: orders)
    for expected in papers {
      let subject = try #require(expected["cand"]?.stringValue)
      let drawn = json(try assembly.paper(for: subject, seed: seed))
      #expect(try drawn.encoded() == expected.encoded(), "subject \(subject)")
    }
  }

  private func record() throws -> CanonicalJSON {
    let (leaves, blueprint, orders) = ToyBank.rich()
    let seed = ToyBank.seed("golden papers")
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: orders)
    let subjects = (1...29).map { $0 < 10 ? "000\($0)" : "00\($0)" } + ["0003#2"]
    return [
      "blueprint": blueprint.json,
      "leaves": .array(leaves.sorted { $0.id < $1.id }.map(\.json)),
      "orders": .array(
        orders.sorted { $0.key < $1.key }.map {
          ["c": .array($0.value.map { .string($0.rawValue) }), "i": .string($0.key.rawValue)]
        }),
      "papers": .array(try subjects.map { json(try assembly.paper(for: $0, seed: seed)) }),
      "seed": .string(seed.bytes.base64),
    ]
  }

  private func json(_ paper: Paper) -> CanonicalJSON {
    [
      "cand": .string(paper.candidate),
      "items": .array(paper.items.map { .string($0.rawValue) }),
      "opts": .array(paper.options.map { .array($0.map { .string($0.rawValue) }) }),
    ]
  }
}
