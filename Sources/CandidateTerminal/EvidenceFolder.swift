import Foundation
import RoomClient

/// Where this terminal leaves evidence against a room's log.
struct EvidenceFolder: Sendable {
  let path: String

  /// Writes every file that is not there yet, whole or not at all. What cannot be written is tried
  /// again with the next call; the room is told in any case.
  func keep(_ files: [EvidenceFile]) {
    for file in files {
      let place = URL(filePath: path).appending(path: file.name)
      guard !FileManager.default.fileExists(atPath: place.path) else { continue }
      try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try? Data(file.bytes).write(to: place, options: .atomic)
    }
  }
}
