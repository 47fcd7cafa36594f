import Foundation
import Synchronization
import WireFuzz

/// Gives the parser one input after another and ends the program at the first broken promise.
enum Execution {
  /// The most processor time that one input may take, in nanoseconds.
  private static let longest: UInt64 = 1_000_000_000

  private struct Tally {
    var count = 0
    var slowest: UInt64 = 0
    var bytes = 0
  }

  private static let tally = Mutex(Tally())

  static func run(_ input: [UInt8]) {
    let began = now()
    do throws(Finding) {
      _ = try FuzzProgram.parser?.check(input)
    } catch {
      fail("BROKEN: \(error.rule)", input)
    }
    let took = now() - began
    tally.withLock { tally in
      tally.count += 1
      if took > tally.slowest { (tally.slowest, tally.bytes) = (took, input.count) }
    }
    if took > longest { fail("SLOW: \(took / 1_000_000) ms of processor time", input) }
  }

  /// Prints how many inputs there were, and how long the slowest took.
  static func tell() {
    let tally = tally.withLock { $0 }
    say(
      "khoathi: \(tally.count) inputs, slowest \(tally.slowest / 1_000) us for \(tally.bytes) bytes"
    )
  }

  private static func fail(_ what: String, _ input: [UInt8]) -> Never {
    say("khoathi: \(what)\n\(EscapedLine.encode(Array(input.prefix(2_000))))")
    abort()
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
