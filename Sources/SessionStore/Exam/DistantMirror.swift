import ExamSession
import Foundation

/// A mirror of an exam's log outside its folder, when that folder is to be erased.
package struct DistantMirror: Hashable, Sendable {
  /// Why a mirror is not erased with the folder that names it.
  package enum Obstacle: Hashable, Sendable {
    /// There is nothing at its path: its disk may not be mounted.
    case missing
    /// What lies there is no mirror of this exam's log: another disk may be mounted.
    case otherFile
    /// It is that of the folder that this one was copied from.
    case otherFolder
  }

  package let path: String
  /// `nil` when it can be erased.
  package let obstacle: Obstacle?

  package init(path: String, obstacle: Obstacle?) { (self.path, self.obstacle) = (path, obstacle) }
}

extension ExamPath {
  /// The mirrors outside the folder whose erasure was begun, a path a line.
  package static let mirrorsErasing = "mirror.erasing"
}

extension ExamFolder {
  /// The mirror outside this folder that its server wrote last, and what a rebuild set aside beside
  /// it; but for those that were `named`.
  package func distantMirrors(except named: [String]) -> [DistantMirror] {
    guard let mirror = mirrorElsewhere else { return [] }
    let places = Set(named.map(Self.place))
    let found = [mirror].map { DistantMirror(path: $0, obstacle: obstacle(at: $0)) }
    let beside =
      isMirrorOwn
      ? Self.setAside(beside: mirror).filter { obstacle(at: $0) == nil }
        .map { DistantMirror(path: $0, obstacle: nil) } : []
    return (found + beside).filter { !places.contains(Self.place($0.path)) }
  }

  /// Overwrites and removes these mirrors, then the note that names the one in use; a mirror with
  /// an obstacle stays, and so does the note.
  ///
  /// Before the first byte is overwritten it is on the disk which ones are being erased: only those
  /// are taken for this exam's later, when they begin with what an erasure leaves.
  package func erase(mirrors: [DistantMirror]) throws(ExamFolderFailure) {
    let erasable = mirrors.filter { $0.obstacle == nil }.map(\.path)
    try begin(erasing: erasable)
    for mirror in erasable { try Self.erase(mirror: mirror) }
    if erasable.count == mirrors.count {
      try Self.erase(file: path(ExamPath.mirrorPlace))
      try Self.erase(file: path(ExamPath.mirrorsErasing))
    }
  }

  private func begin(erasing mirrors: [String]) throws(ExamFolderFailure) {
    let places = mirrors.map(Self.place).filter { !erasing.contains($0) }
    if places.isEmpty { return }
    let lines = (erasing + places).map { "\($0)\n" }.joined()
    try replace(Array(lines.utf8), ExamPath.mirrorsErasing)
  }

  /// The mirrors whose erasure was begun.
  private var erasing: [String] {
    guard let bytes = FileManager.default.contents(atPath: path(ExamPath.mirrorsErasing)) else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func obstacle(at path: String) -> DistantMirror.Obstacle? {
    guard isMirrorOwn else { return .otherFolder }
    guard FileStatus(path: path) != nil else { return .missing }
    return isOfThisLog(path) ? nil : .otherFile
  }

  /// Whether a file begins with this exam's genesis, or with what an erasure leaves that this folder
  /// began and that was broken off.
  private func isOfThisLog(_ file: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: file) else { return false }
    let first = try? handle.read(upToCount: 1)?.first
    try? handle.close()
    guard let first else { return false }
    if first == 0 { return erasing.contains(Self.place(file)) }
    guard let genesis = try? genesis(inMirror: file), let key = try? bytes(ExamPath.vkey) else {
      return false
    }
    let vkey = String(decoding: key, as: UTF8.self)
    return genesis.log == vkey.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What `room rebuild` and `room standby` moved away from a mirror's path.
  private static func setAside(beside mirror: String) -> [String] {
    let url = URL(filePath: mirror)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let starts = ["torn", "before"].map { "\(url.lastPathComponent).\($0)-" }
    return names.sorted().filter { name in starts.contains { name.hasPrefix($0) } }
      .map { "\(folder)/\($0)" }
  }
}
