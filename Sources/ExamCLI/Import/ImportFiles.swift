import Foundation
import Interchange

/// The files that an examiner names for an import, and those in the folders named.
enum ImportFiles {
  /// More files than this are no bank.
  private static let most = 20_000

  /// In the order given; those of a folder by their names, hidden ones left out.
  static func read(_ paths: [String]) throws -> [ArchiveEntry] {
    var files: [ArchiveEntry] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw CouldNot("Không có – not found: \(path)")
      }
      if !isFolder.boolValue {
        files.append(try file(path))
        continue
      }
      guard let names = FileManager.default.enumerator(atPath: path) else {
        throw CouldNot("Không đọc được thư mục – cannot read: \(path)")
      }
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      var inside: [String] = []
      for case let name as String in names {
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
        var isInner: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isInner)
        if !isHidden, !isInner.boolValue { inside.append("\(folder)/\(name)") }
      }
      guard files.count + inside.count <= most else {
        throw CouldNot("Quá \(most) tệp – more than \(most) files: \(path)")
      }
      for name in inside.sorted() { files.append(try file(name)) }
    }
    return files
  }

  private static func file(_ path: String) throws -> ArchiveEntry {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CouldNot("Không đọc được tệp – cannot read: \(path)")
    }
    return ArchiveEntry(name: path, bytes: Array(data))
  }
}
