import Foundation

/// The files of this machine, or of a machine whose files lie below a folder.
struct MachineFiles: Sendable {
  /// The folder that is `/` of the machine.
  let root: String

  private func place(_ path: String) -> String { root == "/" ? path : root + path }

  /// The text of a file; `nil` when it is missing or may not be read.
  func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: place(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a file without the white space around it.
  func value(_ path: String) -> String? {
    text(path)?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: place(path)) }

  /// Where a symbolic link leads, as it is written in the link.
  func link(_ path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: place(path))
  }

  /// The names in a folder, sorted; none when there is no such folder.
  func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: place(folder))
    return (names ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
