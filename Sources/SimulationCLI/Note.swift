import Foundation

/// Lines for people on the error output.
enum Note {
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
