import NIOCore

/// Samples of a known number of seats; ready when all have finished. Lives on its event loop.
final class LoadCount {
  var samples = LoadSamples()
  private var missing: Int
  private let promise: EventLoopPromise<LoadSamples>

  init(_ loop: NIOIsolatedEventLoop, expected: Int) {
    missing = expected
    promise = loop.nonisolated().makePromise()
    if expected == 0 { promise.succeed(samples) }
  }

  var future: EventLoopFuture<LoadSamples> { promise.futureResult }

  func add(_ result: Result<Void, any Error>, _ duration: Duration) {
    switch result {
    case .success: samples.add(duration)
    case .failure(let error): samples.add(error)
    }
    finish()
  }

  func finish() {
    missing -= 1
    if missing == 0 { promise.succeed(samples) }
  }
}
