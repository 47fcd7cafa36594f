import CanonicalBytes
import SealedFiles
import Testing

@Suite("Headers of age files")
struct AgeHeaderTests {
  private static let mac = "--- " + String(repeating: "A", count: 43) + "\n"
  private static let body = String(repeating: "A", count: 43) + "\n"

  private static func refusal(of header: String) -> AgeRefusal? {
    let identity = AgeIdentity()
    do throws(AgeRefusal) {
      _ = try AgeFile.open(
        Array("age-encryption.org/v1\n\(header)".utf8) + [UInt8](repeating: 7, count: 40),
        with: [identity])
      return nil
    } catch {
      return error
    }
  }

  @Test("Another version is refused in line 1")
  func version() {
    let file = Array("age-encryption.org/v2\n-> X25519 A\n\n\(Self.mac)".utf8)
    #expect(throws: AgeRefusal.format(line: 1)) { try AgeFile.open(file, with: [AgeIdentity()]) }
  }

  @Test("A header without stanzas, with an odd stanza or with an odd MAC is refused by its line")
  func oddLines() {
    #expect(Self.refusal(of: Self.mac) == .format(line: 2))
    #expect(Self.refusal(of: "-> \n\(Self.body)\(Self.mac)") == .format(line: 2))
    #expect(Self.refusal(of: "-> a  b\n\(Self.body)\(Self.mac)") == .format(line: 2))
    #expect(Self.refusal(of: "-> a é\n\(Self.body)\(Self.mac)") == .format(line: 2))
    #expect(Self.refusal(of: "->a\n\(Self.body)\(Self.mac)") == .format(line: 2))
    #expect(Self.refusal(of: "-> a\n=\n\(Self.mac)") == .format(line: 3))
    let long = String(repeating: "A", count: 65) + "\n"
    #expect(Self.refusal(of: "-> a\n\(long)\(Self.mac)") == .format(line: 3))
    let full = String(repeating: "A", count: 64) + "\n"
    #expect(Self.refusal(of: "-> a\n\(full)\(Self.mac)") == .format(line: 4))
    #expect(Self.refusal(of: "-> a\n\(Self.body)--- AAAA\n") == .format(line: 4))
    #expect(Self.refusal(of: "-> a\n\(Self.body)---\n") == .format(line: 4))
  }

  @Test("Stanzas of unknown kinds are passed over, whatever their bodies")
  func unknown() {
    let full = String(repeating: "A", count: 64) + "\n"
    #expect(Self.refusal(of: "-> a-b ?! c\n\n-> d\n\(full)\n\(Self.mac)") == .wrongKey)
  }

  @Test("A point whose shared secret is nothing but zeros is refused")
  func smallOrder() {
    let zero = String(repeating: "A", count: 43)
    #expect(Self.refusal(of: "-> X25519 \(zero)\n\(Self.body)\(Self.mac)") == .format(line: 0))
  }

  @Test("An X25519 stanza with too few words, too many, or a body of another length is refused")
  func oddX25519() {
    let point = "CQ" + String(repeating: "A", count: 41)
    #expect(Self.refusal(of: "-> X25519 \(point)\n\(Self.body)\(Self.mac)") == .wrongKey)
    for stanza in [
      "X25519\n\(Self.body)", "X25519 \(point) x\n\(Self.body)", "X25519 CQAA\n\(Self.body)",
      "X25519 \(point)\n\n", "X25519 \(point)\n\(Self.body.dropLast(2))\n",
      "X25519 \(point)=\n\(Self.body)",
    ] {
      #expect(Self.refusal(of: "-> \(stanza)\(Self.mac)") == .format(line: 0), "\(stanza)")
    }
  }

  @Test("A passphrase beside another stanza is refused")
  func passphraseBeside() throws {
    let salt = String(repeating: "A", count: 22)
    let two = "-> scrypt \(salt) 10\n\(Self.body)-> other\n\n\(Self.mac)"
    #expect(Self.refusal(of: two) == .format(line: 0))
  }
}
