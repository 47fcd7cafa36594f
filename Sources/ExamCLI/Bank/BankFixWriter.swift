import Assessment
import Foundation

/// Writes mended files, all or none.
enum BankFixWriter {
  /// Writes every new text beside its file first, then puts them in place one by one; when that
  /// fails half-way the old texts are put back.
  static func write(_ files: [MendedFile]) throws {
    for file in files {
      guard FileManager.default.contents(atPath: file.name).map(Array.init) == file.old else {
        throw CouldNot("Tệp đã thay đổi – the file has changed meanwhile: \(file.name)")
      }
    }
    var staged: [String] = []
    var placed: [MendedFile] = []
    do {
      for file in files {
        let path = file.name + ".mended"
        guard !FileManager.default.fileExists(atPath: path) else {
          throw CouldNot("Đã có, hãy dời đi – is there already, move it away: \(path)")
        }
        staged.append(path)
        try Data(file.new).write(to: URL(filePath: path))
      }
      for file in files {
        guard rename(file.name + ".mended", file.name) == 0 else {
          throw CouldNot("Không ghi được – cannot write: \(file.name)")
        }
        placed.append(file)
      }
    } catch {
      for path in staged { try? FileManager.default.removeItem(atPath: path) }
      for file in placed {
        try? Data(file.old).write(to: URL(filePath: file.name), options: .atomic)
      }
      throw error
    }
  }
}
