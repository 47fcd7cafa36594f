import CanonicalBytes
import ExamSession
import SessionStore

/// Where the log's clock stood at a moment of the machine's monotonic clock.
struct ClockPoint: Hashable, Sendable {
  /// Where it lies in an exam's folder.
  static let path = "clock.json"

  var boot: String
  var elapsed: Int
  var log: LogTime

  init(boot: String, elapsed: Int, log: LogTime) {
    (self.boot, self.elapsed, self.log) = (boot, elapsed, log)
  }

  /// The one that was kept last in `folder`; `nil` when there is none that can be read.
  init?(_ folder: ExamFolder) {
    guard let json = try? folder.json(Self.path), var fields = try? CanonicalFields(json),
      let boot = try? fields.string("boot"), let elapsed = try? fields.integer("elapsed_ms"),
      let log = try? fields.integer("log_ms"), (try? fields.finish()) != nil
    else { return nil }
    self.init(boot: boot, elapsed: elapsed, log: LogTime(milliseconds: log))
  }

  /// Puts this point in place of the one before, whole or not at all.
  func keep(in folder: ExamFolder) throws {
    let json: CanonicalJSON = [
      "boot": .string(boot), "elapsed_ms": .integer(elapsed),
      "log_ms": .integer(log.milliseconds),
    ]
    try folder.replace(try json.encoded(), Self.path)
  }
}
