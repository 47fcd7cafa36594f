import Dispatch
import Synchronization

/// Work on many values at a time, on all cores of this machine; blocks until it is done.
enum BothCores {
  /// The values of `body`, in order.
  static func map<A: Sendable, B: Sendable>(
    _ values: ArraySlice<A>, _ body: @Sendable (A) -> B
  ) -> [B] {
    let count = values.count
    let parts = max(1, min(count / 256, 8))
    let done = Mutex([[B]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let (low, high) = (part * count / parts, (part + 1) * count / parts)
      let found = values[(values.startIndex + low)..<(values.startIndex + high)].map(body)
      done.withLock { $0[part] = found }
    }
    return done.withLock { $0.flatMap(\.self) }
  }
}
