import Foundation
import SessionStore

/// A folder that is whole or absent: filled beside its final place and moved there.
enum NewFolder {
  /// Makes `output` with these folders in it; refuses a place that is taken.
  static func make<T>(
    _ output: String, folders: [String] = [], fill: (ExamFolder) throws -> T
  ) throws -> T {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: output) else { throw ExamFolderFailure.exists(path: output) }
    let temporary = "\(trimmed(output)).\(UUID().uuidString.prefix(8)).partial"
    defer { try? manager.removeItem(atPath: temporary) }
    for name in [""] + folders.map({ "/" + $0 }) {
      try manager.createDirectory(
        atPath: temporary + name, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let made = try fill(ExamFolder(temporary))
    try manager.moveItem(atPath: temporary, toPath: output)
    return made
  }

  /// Without a slash at the end.
  static func trimmed(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
