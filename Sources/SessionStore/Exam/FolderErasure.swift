import Foundation
import Glibc

extension ExamFolder {
  /// Overwrites and removes every file of this folder whose path is not in `kept` or below one of
  /// its folders, then every folder that is left empty.
  ///
  /// What the disk itself or its file system copies elsewhere is out of reach: full-disk
  /// encryption covers that.
  package func erase(keeping kept: Set<String>) throws(ExamFolderFailure) {
    guard let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] else {
      throw .io(path: path)
    }
    for name in names.sorted(by: >) {
      let isKept = kept.contains(name) || kept.contains { name.hasPrefix("\($0)/") }
      if isKept { continue }
      try Self.erase(file: path(name))
    }
  }

  /// Overwrites and removes one file, or removes a link or an empty folder; a folder that is not
  /// empty stays.
  package static func erase(file: String) throws(ExamFolderFailure) {
    guard let status = FileStatus(path: file) else { return }
    if status.isFolder {
      if rmdir(file) != 0, errno != ENOTEMPTY, errno != EEXIST { throw .io(path: file) }
      return
    }
    if status.isPlainFile { try overwrite(file) }
    guard unlink(file) == 0, (try? LogFolder.syncFolder(of: file)) != nil else {
      throw .io(path: file)
    }
  }

  private static func overwrite(_ file: String) throws(ExamFolderFailure) {
    let descriptor = open(file, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .io(path: file) }
    defer { close(descriptor) }
    let length = Int(lseek(descriptor, 0, SEEK_END))
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    var done = 0
    while done < length {
      let written = pwrite(descriptor, zeros, min(zeros.count, length - done), off_t(done))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .io(path: file) }
      done += written
    }
    guard fsync(descriptor) == 0 else { throw .io(path: file) }
  }
}
