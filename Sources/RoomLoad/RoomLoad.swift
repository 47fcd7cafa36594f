import NIOCore
import NIOPosix

/// A room's candidates as load: real requests, real signatures, one connection each.
package struct RoomLoad: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let workers: [NIOLoopBound<LoadWorker>]
  private let counts: [Int]

  /// Every candidate of `room` on one of `threads` event loops.
  package init(_ room: LoadRoom, threads: Int) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
    var workers: [NIOLoopBound<LoadWorker>] = []
    var counts: [Int] = []
    for (index, loop) in group.makeIterator().enumerated() {
      let places = Array(stride(from: index, to: room.candidates.count, by: threads))
      counts.append(places.count)
      workers.append(
        try await loop.submit {
          NIOLoopBound(LoadWorker(room, places: places, loop: loop), eventLoop: loop)
        }.get())
    }
    (self.group, self.workers, self.counts) = (group, workers, counts)
  }

  /// The first `count` candidates all connect, log in and fetch their papers at once, or `most`
  /// at a time; every time counts from the first one's beginning when it is a storm.
  package func takeSeats(count: Int, most: Int? = nil) async throws -> LoadSamples {
    let began = most == nil ? ContinuousClock.now : nil
    let share = most.map { max(1, $0 / workers.count) }
    return try await onAll(count) { worker, range in
      worker.takeSeats(range, most: share ?? range.count, began: began)
    }
  }

  /// The first `count` candidates answer without rest.
  package func answerWithoutRest(count: Int, for time: Duration) async throws -> LoadSamples {
    let end = ContinuousClock.now + time
    return try await onAll(count) { $0.answerWithoutRest($1, until: end) }
  }

  /// All seated candidates answer once in each `pause`.
  package func answer(
    count: Int, pause: Duration, for time: Duration
  ) async throws -> LoadSamples {
    let end = ContinuousClock.now + time
    return try await onAll(count) { $0.answer($1, pause: pause, until: end) }
  }

  /// The first `count` candidates hand in within `span`.
  package func handIn(count: Int, over span: Duration) async throws -> LoadSamples {
    try await onAll(count) { $0.handIn($1, over: span) }
  }

  /// Closes every connection and ends the threads.
  package func leave() async throws {
    _ = try await onAll(0) { worker, _ in
      worker.leave()
      return nil
    }
    try await group.shutdownGracefully()
  }

  /// Runs `work` on every loop with its share of the first `count` seats.
  private func onAll(
    _ count: Int,
    _ work: @escaping @Sendable (LoadWorker, Range<Int>) -> EventLoopFuture<LoadSamples>?
  ) async throws -> LoadSamples {
    var futures: [EventLoopFuture<LoadSamples>] = []
    for (index, worker) in workers.enumerated() {
      let share = (0..<counts[index]).count { $0 * workers.count + index < count }
      futures.append(
        worker.eventLoop.flatSubmit {
          work(worker.value, 0..<share)
            ?? worker.eventLoop.makeSucceededFuture(LoadSamples())
        })
    }
    var samples = LoadSamples()
    for future in futures { samples.add(try await future.get()) }
    return samples
  }
}
