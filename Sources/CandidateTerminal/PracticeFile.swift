import CandidateUI
import Foundation
import Glibc
import RoomAPI
import TextScreen

/// A paper in a file, and the responses to it: what practice reads and writes.
enum PracticeFile {
  /// Reads a paper from the file at `path`; `-` is standard input.
  static func read(_ path: String) throws(PracticeRefusal) -> PaperReply {
    let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let data = try? file?.readToEnd() else { throw .unreadable(path) }
    guard let reply = try? JSONDecoder().decode(PaperReply.self, from: data), !reply.items.isEmpty
    else { throw .notAPaper(path) }
    return reply
  }

  /// Writes `{"item":"response"}` to the file at `path`, sorted by item.
  static func write(
    _ responses: [String: String], to path: String
  ) throws(PracticeRefusal) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard var data = try? encoder.encode(responses) else { throw .unwritable(path) }
    data.append(0x0A)
    do {
      try data.write(to: URL(filePath: path))
    } catch {
      throw .unwritable(path)
    }
  }

  /// Makes the terminal standard input again after a paper came through it.
  static func reopenKeyboard() {
    guard isatty(STDIN_FILENO) == 0 else { return }
    let terminal = open("/dev/tty", O_RDWR)
    guard terminal >= 0 else { return }
    dup2(terminal, STDIN_FILENO)
    close(terminal)
  }
}
