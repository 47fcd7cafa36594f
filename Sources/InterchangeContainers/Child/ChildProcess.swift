import Glibc

/// A process of another program that has nothing open but one socket to us.
final class ChildProcess {
  /// The process could not be started.
  struct Fault: Error {
    let code: Int32
  }

  let socket: Int32
  private let process: pid_t
  private var isOver = false

  /// Starts `program`; its standard input is the socket, its outputs go nowhere.
  init(program: String, arguments: [String]) throws(Fault) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Fault(code: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var started = pid_t()
    let status = Self.withStrings([program] + arguments) { words in
      Self.withStrings(Self.environment) { environment in
        posix_spawn(&started, program, &actions, nil, words, environment)
      }
    }
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      throw Fault(code: status)
    }
    socket = ends[0]
    process = started
  }

  deinit {
    _ = end()
    close(socket)
  }

  /// Ends the process, if it has not ended, and says how: `exit 0`, `signal 9`.
  func end() -> String {
    guard !isOver else { return "" }
    isOver = true
    var status: Int32 = 0
    // A child whose socket closed is about to end by itself, which says more than our signal.
    for _ in 0..<20 {
      if waitpid(process, &status, WNOHANG) == process { return Self.name(status) }
      usleep(5000)
    }
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Self.name(status)
  }

  private static func name(_ status: Int32) -> String {
    let signal = status & 0x7F
    return signal == 0 ? "exit \((status >> 8) & 0xFF)" : "signal \(signal)"
  }

  /// The child needs its libraries, and no words of a crash on the screen.
  private static var environment: [String] {
    var kept = ["SWIFT_BACKTRACE=enable=no", "LC_ALL=C.UTF-8"]
    if let path = getenv("LD_LIBRARY_PATH") {
      kept.append("LD_LIBRARY_PATH=" + String(cString: path))
    }
    return kept
  }

  private static func withStrings<Result>(
    _ strings: [String], _ work: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return work(copies + [nil])
  }
}
