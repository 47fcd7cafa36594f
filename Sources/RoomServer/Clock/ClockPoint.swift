import CanonicalBytes
import ExamSession

/// Where the log's clock stood at a moment of the machine's monotonic clock.
struct ClockPoint: Hashable, Sendable {
  var boot: String
  var elapsed: Int
  var log: LogTime

  init(boot: String, elapsed: Int, log: LogTime) {
    (self.boot, self.elapsed, self.log) = (boot, elapsed, log)
  }

  /// Reads the members of ``json``.
  init(fields: inout CanonicalFields) throws(CanonicalError) {
    boot = try fields.string("boot")
    elapsed = try fields.integer("elapsed_ms")
    log = LogTime(milliseconds: try fields.integer("log_ms"))
  }

  var json: [String: CanonicalJSON] {
    [
      "boot": .string(boot), "elapsed_ms": .integer(elapsed),
      "log_ms": .integer(log.milliseconds),
    ]
  }
}
