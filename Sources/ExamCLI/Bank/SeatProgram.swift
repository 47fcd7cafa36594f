import ArgumentParser
import Assessment
import Foundation
import RoomAPI
import RoomServer

/// `khoathi-terminal`, the program at a candidate's seat, started to show items as candidates see
/// them. It gets what a room would send, and so no key.
struct SeatProgram {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// A screen of `item` as plain text.
  func screen(of record: ItemRecord, size: String) throws -> String {
    let folder = try Self.scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let paper = folder.appending(path: "paper.json")
    try write([record], to: paper)
    let process = try process([
      "--practice", paper.path, "--print", "--size", size, "--language", language.rawValue,
    ])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    try finish(process)
    return String(decoding: data, as: UTF8.self)
  }

  /// Lets the person at this terminal work on the items; gives the responses by item.
  func responses(to records: [ItemRecord]) throws -> [ItemID: String] {
    let folder = try Self.scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (paper, responses) = (
      folder.appending(path: "paper.json"), folder.appending(path: "responses.json")
    )
    try write(records, to: paper)
    let process = try process([
      "--practice", paper.path, "--responses", responses.path, "--language", language.rawValue,
    ])
    try runInForeground(process)
    let data = try Data(contentsOf: responses)
    let texts = try JSONDecoder().decode([String: String].self, from: data)
    return Dictionary(
      texts.map { (ItemID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func write(_ records: [ItemRecord], to url: URL) throws {
    let items = records.map { record in
      PaperItem(record.item, options: record.item.shownOrder, points: record.item.points)
    }
    let hour = 3_600_000
    let state = SessionState(
      phase: .running, now: Instant(milliseconds: 0), boot: 1, start: Instant(milliseconds: 0),
      deadline: Instant(milliseconds: hour), paperOpen: true, saved: 0)
    let reply = PaperReply(
      items: items, maximum: items.reduce(0) { $0 + $1.points }, responses: [:], state: state)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(reply).write(to: url)
  }

  private func process(_ arguments: [String]) throws -> Process {
    let own = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let running = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let places = [running, own].map {
      $0.deletingLastPathComponent().appending(path: "khoathi-terminal")
    }
    guard
      let program = places.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else {
      throw CouldNot(
        language == .vi
          ? "Không thấy khoathi-terminal bên cạnh khoathi; hãy dựng: swift build -c release"
          : "No khoathi-terminal beside khoathi; build it: swift build -c release")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    return process
  }

  /// Lends the keyboard to the program: it runs in a process group of its own, and a terminal
  /// gives its keys to one group only.
  private func runInForeground(_ process: Process) throws {
    let before = signal(SIGTTOU, SIG_IGN)
    defer { signal(SIGTTOU, before) }
    try process.run()
    let group = process.processIdentifier
    tcsetpgrp(STDIN_FILENO, group)
    defer { tcsetpgrp(STDIN_FILENO, getpgrp()) }
    kill(-group, SIGCONT)
    try finish(process)
  }

  private func finish(_ process: Process) throws {
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
  }

  /// A folder of our own that nobody else can read.
  private static func scratchFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "khoathi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder
  }
}

extension Item {
  /// The choices in the order in which an examiner looks at them: by id, which is no author's
  /// order, but fixed ones as authored and pinned ones last.
  var shownOrder: [ChoiceID] {
    isFixed
      ? choices.map(\.id) : choices.map(\.id).filter { !pinned.contains($0) } + pinned
  }
}
