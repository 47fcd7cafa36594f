import CanonicalBytes
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  @Test("Keys are sorted by byte and only three escapes are written")
  func encoding() throws {
    let json: CanonicalJSON = [
      "b": [1, true, false, 0], "a_1": "Nguyễn \"A\\B\"\n/", "a": [:], "a1": [],
    ]
    let text = #"{"a":{},"a1":[],"a_1":"Nguyễn \"A\\B\"\n/","b":[1,true,false,0]}"#
    #expect(try json.encoded() == Array(text.utf8))
    #expect(try CanonicalJSON(decoding: Array(text.utf8)) == json)
  }

  @Test("A value is read as its own type and as no other")
  func types() {
    let values: [CanonicalJSON] = ["x", 1, true, [1], ["a": 1]]
    #expect(values.map { $0.stringValue != nil } == [true, false, false, false, false])
    #expect(values.map { $0.integerValue != nil } == [false, true, false, false, false])
    #expect(values.map { $0.boolValue != nil } == [false, false, true, false, false])
    #expect(values.map { $0.arrayValue != nil } == [false, false, false, true, false])
    #expect(values.map { $0.objectValue != nil } == [false, false, false, false, true])
    #expect(values.map { $0["a"] } == [nil, nil, nil, nil, 1])
    #expect(CanonicalJSON(dictionaryLiteral: ("a", 1), ("a", 2)) == ["a": 2])
  }

  @Test("The largest integer is 2^53-1 and the smallest is 0")
  func integers() throws {
    let most = CanonicalJSON.largestInteger
    #expect(try CanonicalJSON.integer(most).encoded() == Array("9007199254740991".utf8))
    #expect(try CanonicalJSON(decoding: Array("9007199254740991".utf8)) == .integer(most))
    #expect(throws: CanonicalError.integer(most + 1)) {
      try CanonicalJSON.integer(most + 1).encoded()
    }
    #expect(throws: CanonicalError.integer(-1)) { try CanonicalJSON.integer(-1).encoded() }
  }

  @Test(
    "Any other spelling of a document is refused",
    arguments: [
      "", " ", "{} ", " {}", "null", "nul", "tru", "truefalse", "-1", "01", "1.0", "1e2", "00",
      "9007199254740992", "18446744073709551616", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":1}",
      "{\"A\":1}", "{\"1\":1}", "{\"\":1}", "{\"a\" :1}", "{\"a\":1,}", "{\"a\"}", "[1,]", "[,1]",
      "[1 ,2]", "[1", "{", "\"a", "\"\\u0041\"", "\"\\/\"", "\"\\t\"", "\"\t\"", "\"\n\"", "\"\\",
      "\"e\u{301}\"", "\"\u{200B}\"", "\"\u{7F}\"", "\"\u{85}\"", "\"\u{FEFF}\"", "\"\u{202E}\"",
      "\"\u{2066}\"", "\"\u{2028}\"", "'a'",
      "\u{FEFF}{}",
    ])
  func refused(text: String) {
    #expect(throws: CanonicalError.self) { try CanonicalJSON(decoding: Array(text.utf8)) }
  }

  @Test(
    "Noncharacters are refused", arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE] as [UInt32])
  func noncharacters(value: UInt32) throws {
    let text = String(try #require(Unicode.Scalar(value)))
    #expect(throws: CanonicalError.string(forbidden: value)) {
      try CanonicalJSON(decoding: Array("\"\(text)\"".utf8))
    }
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidText() {
    for bytes: [UInt8] in [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    ] {
      #expect(throws: CanonicalError.syntax(offset: 1)) { try CanonicalJSON(decoding: bytes) }
    }
  }

  @Test("Keys that differ only by normalization are refused, not merged")
  func twinKeys() {
    let twins = "{\"e\u{301}\":1,\"\u{E9}\":2}"
    #expect(throws: CanonicalError.self) { try CanonicalJSON(decoding: Array(twins.utf8)) }
  }

  @Test("Values may lie sixty-four levels deep; one more is refused both ways")
  func depth() throws {
    func nested(_ levels: Int) -> [UInt8] {
      Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
    }
    let deepest = CanonicalJSON.deepest
    let json = try CanonicalJSON(decoding: nested(deepest + 1))
    #expect(try json.encoded() == nested(deepest + 1))
    #expect(throws: CanonicalError.depth(limit: deepest)) {
      try CanonicalJSON(decoding: nested(deepest + 2))
    }
    #expect(throws: CanonicalError.depth(limit: deepest)) {
      try CanonicalJSON.array([json]).encoded()
    }
    #expect(throws: CanonicalError.self) {
      try CanonicalJSON(decoding: [UInt8](repeating: 0x5B, count: 1_000_000))
    }
  }

  @Test("A value with a bad key or string has no bytes")
  func unencodable() {
    #expect(throws: CanonicalError.key("A")) { try CanonicalJSON.object(["A": 1]).encoded() }
    #expect(throws: CanonicalError.string(forbidden: 9)) {
      try CanonicalJSON.string("a\tb").encoded()
    }
    #expect(throws: CanonicalError.string(forbidden: nil)) {
      try CanonicalJSON.string("e\u{301}").encoded()
    }
  }

  @Test(
    "What is decoded encodes to the same bytes, and every flipped bit is refused or stays exact")
  func flips() throws {
    let text = #"{"a":"Đề \"thi\"\n","b":[1,20,{"c":true}],"d":9007199254740991}"#
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        guard let json = try? CanonicalJSON(decoding: changed) else { continue }
        #expect(try json.encoded() == changed)
      }
    }
  }
}
