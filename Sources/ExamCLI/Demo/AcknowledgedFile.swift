import Foundation
import Synchronization

/// What the room has acknowledged, one line a response, appended after its acknowledgement:
/// candidate, item, response and sequence number with tabs between them.
final class AcknowledgedFile: Sendable {
  private let file: Mutex<FileHandle>

  /// Appends to the file at `path`, which is made if it is not there.
  init(path: String) throws {
    if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    file = Mutex(handle)
  }

  /// Returns once the line is in the file, where it stays even if this process dies.
  func add(candidate: String, item: String, response: String, sequence: Int) throws {
    let line = "\(candidate)\t\(item)\t\(response)\t\(sequence)\n"
    try file.withLock { try $0.write(contentsOf: Data(line.utf8)) }
  }
}
