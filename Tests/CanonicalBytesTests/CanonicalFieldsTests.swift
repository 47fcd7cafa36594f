import CanonicalBytes
import Testing

@Suite("Reading members")
struct CanonicalFieldsTests {
  private static let document: CanonicalJSON = [
    "s": "x", "n": 7, "f": true, "l": ["a", "b"], "m": ["a", 1], "b": "AQI=", "o": [:],
  ]

  @Test("Each member is read once, by its type, and the rest is refused")
  func reading() throws {
    var fields = try CanonicalFields(Self.document)
    #expect(try fields.string("s") == "x")
    #expect(try fields.integer("n") == 7)
    #expect(try fields.bool("f"))
    #expect(try fields.strings("l") == ["a", "b"])
    #expect(try fields.base64("b") == [1, 2])
    #expect(fields.optional("zz") == nil)
    #expect(throws: CanonicalError.unknownField("m")) { try fields.finish() }
    #expect(try fields.array("m").count == 2)
    #expect(try fields.any("o") == [:])
    try fields.finish()
    #expect(throws: CanonicalError.field("s")) { try fields.string("s") }
  }

  @Test("A member of another type is refused by its name")
  func types() throws {
    var fields = try CanonicalFields(Self.document)
    #expect(throws: CanonicalError.field("n")) { try fields.string("n") }
    #expect(throws: CanonicalError.field("s")) { try fields.integer("s") }
    #expect(throws: CanonicalError.field("m")) { try fields.strings("m") }
    #expect(throws: CanonicalError.field("b")) { try fields.digest("b") }
    #expect(throws: CanonicalError.field("f")) { try fields.array("f") }
    #expect(throws: CanonicalError.field("l")) { try fields.bool("l") }
    #expect(throws: CanonicalError.field("{}")) { try CanonicalFields([1]) }
  }
}
