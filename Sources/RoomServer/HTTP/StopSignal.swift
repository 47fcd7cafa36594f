import Dispatch
import Glibc

/// The moment after which a server that was asked to stop waits for nobody any more.
enum StopSignal {
  /// Returns `grace` after the first SIGTERM or SIGINT, or when the task is cancelled.
  static func wait(grace: Duration) async {
    let (signals, received) = AsyncStream<Void>.makeStream()
    let sources = [SIGTERM, SIGINT].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { received.yield() }
      source.resume()
      return source
    }
    for await _ in signals { break }
    for source in sources { source.cancel() }
    try? await Task.sleep(for: grace)
  }
}
