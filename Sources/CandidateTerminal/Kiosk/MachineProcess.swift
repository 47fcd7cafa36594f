/// One running program, as `/proc` shows it.
struct MachineProcess: Hashable, Sendable {
  var id: Int
  /// The program's name, cut after 15 bytes by the kernel.
  var name: String
  /// Its effective user.
  var user: Int?
  /// The number of the virtual console that controls it.
  var console: Int?
  /// Whether its core file may have no byte.
  var hasNoCore: Bool

  /// All programs that `files` show.
  static func all(_ files: MachineFiles) -> [MachineProcess] {
    files.names(in: "/proc").compactMap { Int($0) }.sorted().compactMap { id in
      guard let stat = files.text("/proc/\(id)/stat") else { return nil }
      return MachineProcess(id, stat, files)
    }
  }

  /// `stat` is `id (name) state parent group session terminal …`; the name may hold anything.
  private init?(_ id: Int, _ stat: String, _ files: MachineFiles) {
    guard let start = stat.firstIndex(of: "("), let end = stat.lastIndex(of: ")") else {
      return nil
    }
    let fields = stat[stat.index(after: end)...].split(separator: " ")
    guard fields.count > 4, let terminal = Int(fields[4]) else { return nil }
    self.id = id
    name = String(stat[stat.index(after: start)..<end])
    console = terminal >> 8 == 4 && (1...63).contains(terminal & 0xFF) ? terminal & 0xFF : nil
    let users = files.text("/proc/\(id)/status")?.split(separator: "\n")
      .first { $0.hasPrefix("Uid:") }?.split(whereSeparator: \.isWhitespace)
    user = users.flatMap { $0.count > 2 ? Int($0[2]) : nil }
    hasNoCore =
      files.text("/proc/\(id)/limits")?.split(separator: "\n")
      .first { $0.hasPrefix("Max core file size") }?
      .split(separator: " ").dropFirst(4).prefix(2).allSatisfy { $0 == "0" } ?? false
  }

  /// Whether this is the terminal.
  var isTerminal: Bool { name == "khoathi-terminal".prefix(15) }
}
