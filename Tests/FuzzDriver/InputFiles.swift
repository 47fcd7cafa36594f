import CanonicalBytes
import Foundation

/// Inputs as libFuzzer keeps them: one file each, named after its content.
enum InputFiles {
  static func write(_ inputs: [[UInt8]], to folder: String) throws {
    let folder = URL(filePath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for input in inputs {
      try Data(input).write(to: folder.appending(path: Digest32(hashing: input).hex.prefix(40)))
    }
  }

  /// The shortest first.
  static func read(_ folder: String) throws -> [[UInt8]] {
    let folder = URL(filePath: folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { Array(try Data(contentsOf: folder.appending(path: $0))) }
      .sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
  }
}
