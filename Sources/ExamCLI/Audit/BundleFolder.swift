import Assessment
import ExamSession
import Foundation

/// A bundle on disk.
struct BundleFolder {
  /// The most bytes a bundle may hold in all.
  static let largest = 4_000_000_000

  let path: String
  let options: OutputOptions

  /// Reads every regular file below the folder; refuses links and anything else.
  func read() throws -> BundleFiles {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let names = files.enumerator(atPath: path)
    else { throw CouldNot(options.words("Không có thư mục \(path).", "No folder \(path).")) }
    var bundle = BundleFiles()
    var total = 0
    for case let name as String in names {
      let file = "\(path)/\(name)"
      let values = try URL(filePath: file).resourceValues(forKeys: [
        .isDirectoryKey, .isRegularFileKey, .isSymbolicLinkKey, .fileSizeKey,
      ])
      if values.isDirectory == true, values.isSymbolicLink != true { continue }
      total += values.fileSize ?? Self.largest
      guard values.isRegularFile == true, values.isSymbolicLink != true, total <= Self.largest
      else {
        throw CouldNot(
          options.words(
            "\(file): không phải tệp thường, hoặc hồ sơ quá lớn.",
            "\(file): no regular file, or the bundle is too large."))
      }
      guard let data = files.contents(atPath: file) else {
        throw CouldNot(options.words("Không đọc được \(file).", "Cannot read \(file)."))
      }
      bundle[name] = Array(data)
    }
    return bundle
  }

  /// Refuses a path where something is, but for an empty folder.
  func refuseTaken() throws {
    let files = FileManager.default
    if let names = try? files.contentsOfDirectory(atPath: path), names.isEmpty { return }
    guard !files.fileExists(atPath: path) else {
      throw CouldNot(
        options.words(
          "\(path) đã có và không trống. Hãy chọn thư mục mới.",
          "\(path) exists and is not empty. Choose a new folder."))
    }
  }

  /// Writes the files into a new folder: all of them, or nothing that could be taken for it.
  func write(_ bundle: BundleFiles) throws {
    let files = FileManager.default
    let target = URL(filePath: path)
    try refuseTaken()
    if files.fileExists(atPath: path) { try files.removeItem(at: target) }
    let parent = target.deletingLastPathComponent()
    let temporary = parent.appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
    do {
      try files.createDirectory(
        at: temporary, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for path in bundle.paths {
        let file = temporary.appending(path: path)
        try files.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bundle[path] ?? []).write(to: file)
      }
      try files.moveItem(at: temporary, to: target)
    } catch {
      try? files.removeItem(at: temporary)
      throw CouldNot(options.words("Không ghi được \(path).", "Cannot write \(path)."))
    }
  }
}
