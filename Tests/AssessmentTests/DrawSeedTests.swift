import Assessment
import CanonicalBytes
import Testing

@Suite("Seed and tickets")
struct DrawSeedTests {
  private let shares = ["party-a", "party-b"].map { Digest32(hashing: Array($0.utf8)).bytes }
  private let root = Hex.decode("1233ff5d3c8a0ee1d66adc9a25f21e2f203b88ed137f391fff8e4650b204ce63")
    .flatMap { Digest32($0) }

  private func seed(_ publicValue: String = "") throws -> DrawSeed {
    DrawSeed(root: try #require(root), shares: shares, publicValue: publicValue)
  }

  @Test("The seed is the hash of root, shares and public value, as in appendix A.4")
  func seedVector() throws {
    #expect(
      try seed().bytes.hex == "bb8b3b27386cd1355f8debdcd7e3a6ac78ec88278915770870f849b6c126f4fa")
    #expect(
      try seed("12345").bytes.hex
        == "a1267d5b645062916e2369379e66bced0722e30fc6d454d9a4548fc850f00d94")
  }

  @Test("Equal tickets are sorted by id bytes, so that an order is always the same one")
  func ties() throws {
    let ids = ["Q1", "Q2", "Q1"]
    let order = try seed().order(purpose: "items/x", subject: "0001", ids: ids)
    #expect(order.count == 3 && Set(order) == ["Q1", "Q2"])
    #expect(order == (try seed().order(purpose: "items/x", subject: "0001", ids: ids.reversed())))
  }

  @Test("A share's commitment covers the party's name")
  func commitment() {
    #expect(
      DrawSeed.shareCommitment(party: "party-a", share: shares[0]).hex
        == "8313d69e214f8fb30caa614386480c42f42f14ba55b2503ec50efc8baaa0cd43")
    #expect(
      DrawSeed.shareCommitment(party: "party-b", share: shares[0])
        != DrawSeed.shareCommitment(party: "party-a", share: shares[0]))
  }

  @Test("A ticket is the HMAC of appendix A.4")
  func ticket() throws {
    #expect(
      try seed().ticket(purpose: "items/S1", subject: "SBD0001", id: "Q0003").hex
        == "a02fb35641de870d453890f5d5fda0e9decffa049c3e96d4194d10bf1f515443")
  }

  @Test("Units and choices sort as in appendix A.4")
  func order() throws {
    let ids = (0..<10).map { "Q000\($0)" }
    #expect(
      try seed().order(purpose: "items/S1", subject: "SBD0001", ids: ids)
        == "Q0008 Q0006 Q0004 Q0002 Q0003 Q0005 Q0000 Q0001 Q0007 Q0009".split(separator: " ")
        .map { String($0) })
    #expect(
      try seed().order(purpose: "opts/Q0003", subject: "SBD0001", ids: ["A", "B", "C", "D"])
        == ["C", "B", "A", "D"])
  }
}
