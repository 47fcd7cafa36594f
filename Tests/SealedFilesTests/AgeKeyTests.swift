import SealedFiles
import Testing

@Suite("Texts of identities and recipients")
struct AgeKeyTests {
  @Test("An identity of age-keygen is read, written back and has the same recipient")
  func ofKeygen() throws {
    let identity = try AgeIdentity(text: AgeFixtures.identity)
    #expect(identity.text == AgeFixtures.identity)
    #expect(identity.recipient.text == AgeFixtures.recipient)
    #expect(try AgeRecipient(text: AgeFixtures.recipient) == identity.recipient)
  }

  @Test("New identities differ, and each comes back from its text")
  func fresh() throws {
    let identities = (0..<50).map { _ in AgeIdentity() }
    #expect(Set(identities.map(\.text)).count == 50)
    for identity in identities {
      let read = try AgeIdentity(text: identity.text)
      #expect(read.text == identity.text)
      #expect(try AgeRecipient(text: read.recipient.text) == identity.recipient)
    }
  }

  @Test("Every letter changed, every cut and another case is refused")
  func changed() {
    for (text, isIdentity) in [(AgeFixtures.identity, true), (AgeFixtures.recipient, false)] {
      let letters = Array(text.utf8)
      var others = letters.indices.map { index in
        var changed = letters
        changed[index] = changed[index] == 0x33 ? 0x34 : 0x33
        return changed
      }
      others += letters.indices.map { Array(letters[..<$0]) }
      others += [letters + [0x71], letters + [0x0A], [0x20] + letters]
      others += [Array(text.lowercased().utf8), Array(text.uppercased().utf8)]
      for other in others where other != letters {
        let text = String(decoding: other, as: UTF8.self)
        if isIdentity {
          #expect(throws: AgeRefusal.identity, "\(text)") { try AgeIdentity(text: text) }
        } else {
          #expect(throws: AgeRefusal.recipient, "\(text)") { try AgeRecipient(text: text) }
        }
      }
    }
  }

  @Test("A recipient of 31 bytes is refused")
  func short() {
    #expect(throws: AgeRefusal.recipient) {
      try AgeRecipient(text: "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqar9jk6")
    }
  }

  @Test("A point of small order is nobody's recipient")
  func smallOrder() throws {
    let zero = try AgeRecipient(
      text: "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z")
    #expect(throws: AgeRefusal.recipient) { try AgeFile.seal([1], to: [zero]) }
  }

  @Test("An identity file has comments, empty lines and one identity a line")
  func list() throws {
    let other = AgeIdentity()
    let text = "# created: now\r\n\n\(AgeFixtures.identity)\n\(other.text)"
    #expect(try AgeIdentity.list(text).map(\.text) == [AgeFixtures.identity, other.text])
    #expect(try AgeIdentity.list("# nothing\n").isEmpty)
    #expect(throws: AgeRefusal.identity) { try AgeIdentity.list(text + "x") }
  }

  @Test("What a log line would show of an identity is its public half")
  func described() throws {
    let identity = try AgeIdentity(text: AgeFixtures.identity)
    #expect("\(identity)" == "identity of \(AgeFixtures.recipient)")
  }
}
