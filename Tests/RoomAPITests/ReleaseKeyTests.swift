import CanonicalBytes
import RoomAPI
import Testing

@Suite("The release key")
struct ReleaseKeyTests {
  private static let origin = "thi.example.vn/2026-vc01/p03"
  private static let key = ReleaseKey(bytes: Array(repeating: 7, count: 32), origin: origin)
  private static let paper = Array("Đề thi".utf8)

  @Test(
    "The room's code opens it however it is typed, and opens this candidate's paper",
    arguments: ["7K2M-9FQX", "7k2m9fqx", " 7K2M 9FQX", "7k2m-9fqx"])
  func opens(typed: String) throws {
    let wrapped = try #require(Self.key.wrapped(by: "7K2M9FQX"))
    let sealed = try #require(Self.key.sealed(Self.paper, for: "0001"))
    let released = try #require(ReleaseKey(wrapped: wrapped, code: typed, origin: Self.origin))
    #expect(released.opened(sealed, for: "0001") == Self.paper)
  }

  @Test("Another code, another room, another candidate or a changed byte opens nothing")
  func refuses() throws {
    let wrapped = try #require(Self.key.wrapped(by: "7K2M9FQX"))
    let sealed = try #require(Self.key.sealed(Self.paper, for: "0001"))
    #expect(ReleaseKey(wrapped: wrapped, code: "7K2M9FQY", origin: Self.origin) == nil)
    #expect(ReleaseKey(wrapped: wrapped, code: "", origin: Self.origin) == nil)
    #expect(ReleaseKey(wrapped: wrapped, code: "7K2M9FQX", origin: "elsewhere") == nil)
    #expect(Self.key.opened(sealed, for: "0002") == nil)
    let elsewhere = ReleaseKey(bytes: Array(repeating: 7, count: 32), origin: "elsewhere")
    #expect(elsewhere.opened(sealed, for: "0001") == nil)
    #expect(
      ReleaseKey(bytes: Array(repeating: 8, count: 32), origin: Self.origin).opened(
        sealed, for: "0001") == nil)
    for place in [0, 12, sealed.count - 1] {
      var changed = sealed
      changed[place] ^= 1
      #expect(Self.key.opened(changed, for: "0001") == nil, "byte \(place)")
    }
  }

  @Test("Neither print nor dump shows anything of the key")
  func silent() {
    var dumped = ""
    dump(Self.key, to: &dumped)
    #expect("\(Self.key)" == "release key")
    #expect(dumped.contains("release key") && !dumped.contains("bytes"), "\(dumped)")
  }

  @Test("A journal key follows from token, origin and candidate, and from nothing else")
  func journal() {
    func text(_ token: String, _ origin: String, _ candidate: String) -> String {
      JournalKey.text(token: token, origin: origin, candidate: candidate)
    }
    let key = text("t", "o", "0001")
    #expect(Base64.decode(key)?.count == 32)
    #expect(text("t", "o", "0001") == key)
    #expect(
      Set([key, text("u", "o", "0001"), text("t", "p", "0001"), text("t", "o", "0002")]).count == 4)
  }
}
