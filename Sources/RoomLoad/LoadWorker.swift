import NIOCore

/// The seats of one event loop and what they measure. Lives on its event loop.
final class LoadWorker {
  private let loop: NIOIsolatedEventLoop
  private let seats: [LoadSeat]
  private let clock = ContinuousClock()

  init(_ room: LoadRoom, places: [Int], loop: any EventLoop) {
    self.loop = loop.assumeIsolated()
    seats = places.map { LoadSeat(room, place: $0, loop: loop) }
  }

  /// Every seat is taken, at most `most` at a time, all since `began`.
  func takeSeats(
    _ range: Range<Int>, most: Int, began: ContinuousClock.Instant?
  ) -> EventLoopFuture<LoadSamples> {
    runs(Array(seats[range]), most: most, began: began) { $0.takeSeat() }
  }

  /// Every seat hands in, spread evenly over `span`.
  func handIn(_ range: Range<Int>, over span: Duration) -> EventLoopFuture<LoadSamples> {
    let chosen = Array(seats[range])
    let run = LoadCount(loop, expected: chosen.count)
    for (place, seat) in chosen.enumerated() {
      let wait = Int64(span / .nanoseconds(1)) * Int64(place) / Int64(max(1, chosen.count))
      loop.scheduleTask(in: .nanoseconds(wait)) {
        let began = self.clock.now
        self.finish(seat.handIn(), run, began)
      }
    }
    return run.future
  }

  /// The seats of `range` answer one after the other without rest until `end`.
  func answerWithoutRest(
    _ range: Range<Int>, until end: ContinuousClock.Instant
  ) -> EventLoopFuture<LoadSamples> {
    let chosen = seats[range].filter(\.isWorking)
    let run = LoadCount(loop, expected: chosen.count)
    for seat in chosen { answer(seat, run, until: end, pause: nil) }
    return run.future
  }

  /// Every seat answers once in each `pause`, beginning at its own moment, until `end`.
  func answer(
    _ range: Range<Int>, pause: Duration, until end: ContinuousClock.Instant
  ) -> EventLoopFuture<LoadSamples> {
    let chosen = seats[range].filter(\.isWorking)
    let run = LoadCount(loop, expected: chosen.count)
    for (place, seat) in chosen.enumerated() {
      let wait = Int64(pause / .nanoseconds(1)) * Int64(place) / Int64(max(1, chosen.count))
      loop.scheduleTask(in: .nanoseconds(wait)) {
        self.answer(seat, run, until: end, pause: pause)
      }
    }
    return run.future
  }

  func leave() { for seat in seats { seat.leave() } }

  private func answer(
    _ seat: LoadSeat, _ run: LoadCount, until end: ContinuousClock.Instant, pause: Duration?
  ) {
    let began = clock.now
    guard began < end else { return run.finish() }
    seat.answer().assumeIsolated().whenComplete { result in
      switch result {
      case .success: run.samples.add(self.clock.now - began)
      case .failure(let error):
        run.samples.add(error)
        return run.finish()
      }
      guard let pause else { return self.answer(seat, run, until: end, pause: nil) }
      self.loop.scheduleTask(in: .nanoseconds(Int64(pause / .nanoseconds(1)))) {
        self.answer(seat, run, until: end, pause: pause)
      }
    }
  }

  private func runs(
    _ chosen: [LoadSeat], most: Int, began: ContinuousClock.Instant?,
    _ work: @escaping (LoadSeat) -> EventLoopFuture<Void>
  ) -> EventLoopFuture<LoadSamples> {
    let run = LoadCount(loop, expected: chosen.count)
    var waiting = chosen[...]
    func next() {
      guard let seat = waiting.popFirst() else { return }
      let began = began ?? clock.now
      work(seat).assumeIsolated().whenComplete { result in
        run.add(result, self.clock.now - began)
        next()
      }
    }
    for _ in 0..<min(most, chosen.count) { next() }
    return run.future
  }

  private func finish(
    _ work: EventLoopFuture<Void>, _ run: LoadCount, _ began: ContinuousClock.Instant
  ) {
    work.assumeIsolated().whenComplete { run.add($0, self.clock.now - began) }
  }
}
