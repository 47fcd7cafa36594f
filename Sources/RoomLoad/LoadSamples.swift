/// How long requests took, and which went wrong.
package struct LoadSamples: Sendable {
  /// Microseconds.
  private var times: [UInt32] = []
  private var isSorted = true
  /// How often each failure occurred.
  package private(set) var errors: [String: Int] = [:]

  package init() {}

  package var count: Int { times.count }
  package var errorCount: Int { errors.values.reduce(0, +) }

  mutating func add(_ duration: Duration) {
    let micros = duration / .microseconds(1)
    times.append(UInt32(min(max(0, micros), Double(UInt32.max))))
    isSorted = false
  }

  mutating func add(_ error: any Error) { errors["\(error)", default: 0] += 1 }

  mutating func add(_ other: LoadSamples) {
    times += other.times
    isSorted = false
    errors.merge(other.errors, uniquingKeysWith: +)
  }

  /// Milliseconds that this share of the requests stayed below; 0 without any.
  package mutating func percentile(_ share: Double) -> Double {
    if !isSorted {
      times.sort()
      isSorted = true
    }
    guard let last = times.indices.last else { return 0 }
    return Double(times[min(last, Int(share * Double(times.count)))]) / 1_000
  }
}
