import SealedFiles
import Seeded
import Testing

@Suite("Files sealed for identities")
struct AgeFileTests {
  private static let identity = AgeIdentity()

  @Test(
    "What age sealed opens",
    arguments: [
      (AgeFixtures.small, "Đề thi số 3\n"), (AgeFixtures.empty, ""),
      (AgeFixtures.withUnknownStanza, "hai người\n"),
    ])
  func ofAge(file: String, plain: String) throws {
    let identity = try AgeIdentity(text: AgeFixtures.identity)
    #expect(try AgeFile.open(Array(file.utf8), with: [identity]) == Array(plain.utf8))
    #expect(
      try AgeFile.open(Array(file.utf8), with: [AgeIdentity(), identity]) == Array(plain.utf8))
    #expect(throws: AgeRefusal.wrongKey) {
      try AgeFile.open(Array(file.utf8), with: [AgeIdentity()])
    }
    #expect(throws: AgeRefusal.wrongKey) { try AgeFile.open(Array(file.utf8), with: []) }
  }

  @Test("A file for another kind of key is not ours to open")
  func forAnotherKind() throws {
    let identity = try AgeIdentity(text: AgeFixtures.identity)
    #expect(throws: AgeRefusal.wrongKey) {
      try AgeFile.open(Array(AgeFixtures.forAnotherKind.utf8), with: [identity])
    }
  }

  @Test("What is sealed for several opens for each of them, binary and as text")
  func roundTrips() throws {
    for seed in UInt64(1)...40 {
      var random = SplitMix(seed: seed)
      let plain = random.bytes(Int.random(in: 0...4_000, using: &random))
      let identities = (0..<Int.random(in: 1...3, using: &random)).map { _ in AgeIdentity() }
      let sealed = try AgeFile.seal(plain, to: identities.map(\.recipient))
      let text = AgeFile.armored(sealed)
      #expect(text.allSatisfy { $0 < 0x80 }, "seed \(seed)")
      for identity in identities {
        #expect(try AgeFile.open(sealed, with: [identity]) == plain, "seed \(seed)")
        #expect(try AgeFile.open(text, with: [identity]) == plain, "seed \(seed)")
      }
      #expect(throws: AgeRefusal.wrongKey, "seed \(seed)") {
        try AgeFile.open(sealed, with: [AgeIdentity()])
      }
    }
  }

  @Test("Two seals of the same bytes have nothing but the form in common")
  func fresh() throws {
    let recipients = [Self.identity.recipient]
    let first = try AgeFile.seal([1, 2, 3], to: recipients)
    let second = try AgeFile.seal([1, 2, 3], to: recipients)
    #expect(first.count == second.count)
    #expect(first != second)
  }

  @Test("Nobody to seal for is refused")
  func nobody() {
    #expect(throws: AgeRefusal.recipient) { try AgeFile.seal([1], to: []) }
  }

  @Test(
    "A plaintext that ends near the end of a chunk comes back, and its chunks can only be in order",
    arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 140_000])
  func chunks(count: Int) throws {
    var random = SplitMix(seed: count)
    let plain = random.bytes(count)
    let sealed = try AgeFile.seal(plain, to: [Self.identity.recipient])
    #expect(try AgeFile.open(sealed, with: [Self.identity]) == plain)
    let chunks = max(1, (count + 65_535) / 65_536)
    let header = sealed.count - count - 16 * chunks
    let whole = 65_536 + 16
    for cut in stride(from: header + whole, to: sealed.count, by: whole) {
      refuse(Array(sealed[..<cut]), "cut at \(cut)")
      refuse(sealed[..<header] + sealed[cut...] + sealed[header..<cut], "turned at \(cut)")
      refuse(Array(sealed[..<(cut - whole)] + sealed[cut...]), "without a chunk before \(cut)")
    }
    refuse(sealed + [0], "lengthened")
    refuse(sealed + sealed[header...], "twice")
  }

  @Test("Every byte of a file changed is refused, in the header and behind it")
  func changedBytes() throws {
    let sealed = try AgeFile.seal(Array("đáp án".utf8), to: [Self.identity.recipient])
    for index in sealed.indices {
      for mask: UInt8 in [0x01, 0x20, 0x80, 0xFF] {
        var changed = sealed
        changed[index] ^= mask
        refuse(changed, "byte \(index) with \(mask)")
      }
    }
  }

  @Test("A file cut at any length is refused, binary and as text")
  func truncated() throws {
    let sealed = try AgeFile.seal(Array("đáp án".utf8), to: [Self.identity.recipient])
    for count in 0..<sealed.count { refuse(Array(sealed[..<count]), "\(count) bytes") }
    let text = AgeFile.armored(sealed)
    for count in 0..<(text.count - 1) { refuse(Array(text[..<count]), "\(count) letters") }
  }

  @Test("Bytes from nowhere are refused")
  func noise() {
    for seed in UInt64(1)...200 {
      var random = SplitMix(seed: seed)
      let noise = random.bytes(Int.random(in: 0...300, using: &random))
      refuse(noise, "seed \(seed)")
      refuse(Array("age-encryption.org/v1\n".utf8) + noise, "seed \(seed)")
      refuse(Array("age-encryption.org/v1\n-> X25519 ".utf8) + noise, "seed \(seed)")
      refuse(Array("-----BEGIN AGE ENCRYPTED FILE-----\n".utf8) + noise, "seed \(seed)")
    }
  }

  private func refuse(_ file: some Sequence<UInt8>, _ what: String) {
    #expect(throws: AgeRefusal.self, "\(what)") {
      try AgeFile.open(Array(file), with: [Self.identity])
    }
  }
}
