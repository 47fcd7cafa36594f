/// Sees steps of the wall clock beside the monotonic one.
///
/// A clock that is being slewed, by a thousandth at most, is followed and is no step.
struct WallWatch: Sendable {
  private var wall: Int
  private var elapsed: Int
  /// By how much the wall clock is ahead of where it was expected, in milliseconds.
  private var offset = 0

  /// Begins with what both clocks show now, in milliseconds.
  init(wall: Int, elapsed: Int) { (self.wall, self.elapsed) = (wall, elapsed) }

  /// The step that was seen since the last one, negative when the clock was set back.
  mutating func look(wall: Int, elapsed: Int) -> Int? {
    let slew = max(1, (elapsed - self.elapsed) / 1_000)
    let moved = offset + (wall - self.wall) - (elapsed - self.elapsed)
    (self.wall, self.elapsed) = (wall, elapsed)
    guard abs(moved) > ClockStart.tolerance else {
      offset = moved - min(slew, max(-slew, moved))
      return nil
    }
    offset = 0
    return moved
  }
}
