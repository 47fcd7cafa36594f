import Assessment
import Foundation

/// Authored files on disk.
enum SourceFiles {
  /// One file, named by its path.
  static func file(_ path: String) throws -> SourceFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CouldNot("Không đọc được tệp – cannot read: \(path)")
    }
    return SourceFile(name: path, bytes: Array(data))
  }

  /// The YAML files of a bank's folder and its history, or the one file that `path` is.
  static func folder(_ path: String) throws -> [SourceFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CouldNot("Không có – not found: \(path)")
    }
    guard isFolder.boolValue else { return [try file(path)] }
    guard let names = FileManager.default.enumerator(atPath: path) else {
      throw CouldNot("Không đọc được thư mục – cannot read: \(path)")
    }
    var files: [SourceFile] = []
    for case let name as String in names where isBankPart(name) {
      files.append(try file("\(path.hasSuffix("/") ? String(path.dropLast()) : path)/\(name)"))
    }
    return files.sorted { $0.name < $1.name }
  }

  private static func isBankPart(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name == BankHistory.fileName
  }
}
