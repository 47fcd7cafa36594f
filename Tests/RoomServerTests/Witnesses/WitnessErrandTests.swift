import SessionStore
import Testing

@testable import RoomServer

@Suite("Which head a witness is asked for at the close")
struct WitnessErrandTests {
  private static func errand(kept: [Int]) -> WitnessErrand {
    WitnessErrand(
      stage: .closing, heads: [10, 12, 15].map { StoredHead(size: $0, note: "") }, kept: kept,
      window: nil)
  }

  private static func size(_ kept: [Int], known: Int, signed: Set<Int> = []) -> Int? {
    errand(kept: kept).head(forOneAt: known) { signed.contains($0.size) }?.size
  }

  @Test("The first over the end, whatever others have signed; a later one only for who knows more")
  func first() {
    #expect(Self.size([], known: 0) == 10)
    #expect(Self.size([15], known: 7) == 10)
    #expect(Self.size([15], known: 10) == 10)
    #expect(Self.size([], known: 11) == 12)
    #expect(Self.size([], known: 15) == 15)
    #expect(Self.size([], known: 16) == nil)
  }

  @Test("Who has signed the first in vain is asked for the largest that another has signed")
  func second() {
    #expect(Self.size([10], known: 10, signed: [10]) == nil)
    #expect(Self.size([10, 12], known: 10, signed: [10]) == 12)
    #expect(Self.size([10, 12, 15], known: 12, signed: [10, 12]) == 15)
    #expect(Self.size([10, 15], known: 15, signed: [10, 15]) == nil)
  }
}
