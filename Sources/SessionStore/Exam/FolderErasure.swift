import Foundation
import Glibc

extension ExamFolder {
  /// Overwrites and removes every file of this folder whose path is not in `kept` or below one of
  /// its folders, then every folder that is left empty.
  ///
  /// What the disk itself or its file system copies elsewhere is out of reach: full-disk
  /// encryption covers that.
  ///
  /// Refused before anything is touched when a file is a link or has a second name: its bytes would
  /// stay elsewhere. Throws when anything that was to go is still there afterwards.
  package func erase(keeping kept: Set<String>) throws(ExamFolderFailure) {
    let names = try namesToErase(kept)
    for name in names {
      guard let status = FileStatus(path: path(name)) else { continue }
      guard status.isFolder || status.isPlainFile else { throw .io(path: path(name)) }
    }
    for name in names { try Self.erase(file: path(name)) }
    let kinds = try namesToErase(kept).filter { FileStatus(path: path($0))?.isFolder == false }
    if let left = kinds.first { throw .io(path: path(left)) }
  }

  /// The files and folders below this one that are not kept, inner ones first.
  private func namesToErase(_ kept: Set<String>) throws(ExamFolderFailure) -> [String] {
    let root = URL(filePath: path).resolvingSymlinksInPath().path
    guard FileStatus(path: root)?.isFolder == true,
      let names = FileManager.default.enumerator(atPath: root)?.allObjects as? [String]
    else { throw .io(path: path) }
    return names.sorted(by: >).filter { name in
      !kept.contains(name) && !kept.contains { name.hasPrefix("\($0)/") }
    }
  }

  /// Overwrites and removes one mirror on another disk; refuses what is no plain file.
  package static func erase(mirror: String) throws(ExamFolderFailure) {
    guard FileStatus(path: mirror)?.isPlainFile == true else { throw .io(path: mirror) }
    try erase(file: mirror)
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
