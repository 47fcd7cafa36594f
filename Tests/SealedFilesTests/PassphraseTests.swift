import SealedFiles
import Seeded
import Testing

@Suite("Files sealed with a passphrase")
struct PassphraseTests {
  @Test("What age sealed with a passphrase opens with it")
  func ofAge() throws {
    let file = Array(AgeFixtures.withPassphrase.utf8)
    #expect(
      try AgeFile.open(file, passphrase: AgeFixtures.passphrase) == Array("giữ kín\n".utf8))
  }

  @Test("A file comes back with its passphrase; another one is refused as such")
  func roundTrips() throws {
    for seed in UInt64(1)...20 {
      var random = SplitMix(seed: seed)
      let plain = random.bytes(Int.random(in: 0...200, using: &random))
      let passphrase = "câu mật khẩu \(seed)"
      let factor = Int.random(in: 1...8, using: &random)
      let sealed = try AgeFile.seal(plain, passphrase: passphrase, workFactor: factor)
      #expect(try AgeFile.open(sealed, passphrase: passphrase) == plain, "seed \(seed)")
      #expect(
        try AgeFile.open(AgeFile.armored(sealed), passphrase: passphrase) == plain,
        "seed \(seed)")
      #expect(throws: AgeRefusal.wrongKey, "seed \(seed)") {
        try AgeFile.open(sealed, passphrase: "câu mật khẩu 0")
      }
      #expect(throws: AgeRefusal.wrongKey, "seed \(seed)") {
        try AgeFile.open(sealed, with: [AgeIdentity()])
      }
    }
  }

  @Test("A file for an identity has no passphrase")
  func notWithPassphrase() throws {
    let sealed = try AgeFile.seal([1], to: [AgeIdentity().recipient])
    #expect(throws: AgeRefusal.wrongKey) { try AgeFile.open(sealed, passphrase: "gì cũng được") }
  }

  @Test("Every byte changed and every cut is refused")
  func changed() throws {
    let sealed = try AgeFile.seal(Array("kín".utf8), passphrase: "mở ra", workFactor: 1)
    for index in sealed.indices {
      for mask: UInt8 in [0x01, 0x20, 0xFF] {
        var changed = sealed
        changed[index] ^= mask
        #expect(throws: AgeRefusal.self, "byte \(index) with \(mask)") {
          try AgeFile.open(changed, passphrase: "mở ra")
        }
      }
      #expect(throws: AgeRefusal.self, "\(index) bytes") {
        try AgeFile.open(Array(sealed[..<index]), passphrase: "mở ra")
      }
    }
  }

  @Test("An empty passphrase and a work factor outside 1…20 are refused before any work")
  func odd() throws {
    #expect(throws: AgeRefusal.passphrase) { try AgeFile.seal([1], passphrase: "") }
    for factor in [-1, 0, 21, 64, Int.max, Int.min] {
      #expect(throws: AgeRefusal.passphrase, "\(factor)") {
        try AgeFile.seal([1], passphrase: "mở ra", workFactor: factor)
      }
    }
    let sealed = try AgeFile.seal([1], passphrase: "mở ra", workFactor: 1)
    #expect(throws: AgeRefusal.passphrase) { try AgeFile.open(sealed, passphrase: "") }
  }

  @Test(
    "A work factor that would take too much memory, or is no plain number, is refused",
    arguments: ["0", "21", "63", "64", "01", "+1", "-1", "99999999999999999999", "x"])
  func workFactors(text: String) {
    let salt = String(repeating: "A", count: 22)
    let a43 = String(repeating: "A", count: 43)
    let file = "age-encryption.org/v1\n-> scrypt \(salt) \(text)\n\(a43)\n--- \(a43)\n"
    #expect(throws: AgeRefusal.format(line: 0)) {
      try AgeFile.open(Array(file.utf8), passphrase: "mở ra")
    }
  }
}
