import Foundation

/// A room server in its own process, and what it costs.
final class RoomProcess {
  private let process = Process()
  private let folder: String
  private(set) var port = 0

  /// Starts this very program as the room's server; returns when it takes connections.
  init(folder: String, arguments: [String] = []) throws {
    self.folder = folder
    let address = URL(filePath: "\(folder)/room.url")
    try? FileManager.default.removeItem(at: address)
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["room", "serve", folder, "--port", "0"] + arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    while port == 0 {
      guard process.isRunning else { throw CouldNot("The room server ended.") }
      if let text = try? String(contentsOf: address, encoding: .utf8),
        let last = text.split(separator: ":").last,
        let number = Int(last.trimmingCharacters(in: .whitespacesAndNewlines))
      {
        port = number
      } else {
        Thread.sleep(forTimeInterval: 0.005)
      }
    }
  }

  /// Runs this very program to its end.
  static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CouldNot(arguments.joined(separator: " ")) }
  }

  /// What it has cost so far.
  var cost: ProcessCost { ProcessCost(id) }

  /// Ends the process at once, as a power cut would.
  func kill() {
    Glibc.kill(id, SIGKILL)
    process.waitUntilExit()
  }

  private var id: Int32 { process.processIdentifier }
}
