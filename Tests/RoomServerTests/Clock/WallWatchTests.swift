import Testing

@testable import RoomServer

@Suite("Steps of the wall clock")
struct WallWatchTests {
  @Test("A step of more than two seconds is told once, with its direction")
  func steps() {
    for step in [2_001, -2_001, 3_600_000, -86_400_000] {
      var watch = WallWatch(wall: 1_000_000_000, elapsed: 5_000)
      var (wall, seen) = (1_000_000_000, [Int]())
      for look in 1...40 {
        wall += 500
        if look == 20 { wall += step }
        if let found = watch.look(wall: wall, elapsed: 5_000 + 500 * look) { seen.append(found) }
      }
      #expect(seen == [step])
    }
  }

  @Test("A clock that is slewed, and a machine that slept, are no step; two small steps are one")
  func none() {
    for rate in [0.999, 1.0, 1.000_5] {
      var watch = WallWatch(wall: 0, elapsed: 0)
      for look in 1...40_000 {
        let wall = Int(Double(500 * look) * rate)
        #expect(watch.look(wall: wall, elapsed: 500 * look) == nil, "\(rate) \(look)")
      }
    }
    var watch = WallWatch(wall: 0, elapsed: 0)
    #expect(watch.look(wall: 3_600_000, elapsed: 3_600_000) == nil)
    #expect(watch.look(wall: 3_602_000, elapsed: 3_600_500) == nil)
    #expect(watch.look(wall: 3_604_000, elapsed: 3_601_000) != nil)
  }
}
