import Foundation

extension ExamPath {
  /// The mirror that the server last began to write: its path, relative when inside the folder.
  package static let mirrorPlace = "mirror.path"
}

/// Another mirror is in use than the one that was named.
package struct OtherMirror: Error, Hashable, Sendable {
  package let inUse: String
  package let named: String

  package init(inUse: String, named: String) { (self.inUse, self.named) = (inUse, named) }
}

extension ExamFolder {
  /// The mirror that the log's server last wrote, or else the one that `exam commit` made.
  package var mirror: String { mirrorInUse ?? path(ExamPath.mirror) }

  /// The mirror to serve with: the one in use unless another is `named`, which is refused as long
  /// as one is in use, unless a new one `isBegun` there.
  package func mirror(named: String?, isBegun: Bool) throws(OtherMirror) -> String {
    guard let named else { return mirror }
    guard let inUse = mirrorInUse, !isBegun, Self.place(inUse) != Self.place(named) else {
      return named
    }
    throw OtherMirror(inUse: inUse, named: named)
  }

  /// From now on this mirror is the one in use; returns once that is on the disk.
  package func use(mirror: String) throws(ExamFolderFailure) {
    let (root, place) = (Self.place(path) + "/", Self.place(mirror))
    let shown = place.hasPrefix(root) ? String(place.dropFirst(root.count)) : place
    let bytes = Array((shown + "\n").utf8)
    if (try? self.bytes(ExamPath.mirrorPlace)) != bytes {
      try replace(bytes, ExamPath.mirrorPlace)
    }
  }

  /// Whether this mirror is the one in use.
  package func isInUse(mirror: String) -> Bool {
    mirrorInUse.map { Self.place($0) == Self.place(mirror) } ?? false
  }

  /// The mirror that a server on this machine wrote last; `nil` when none did or it is gone.
  package var servedMirror: String? {
    mirrorInUse.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
  }

  private var mirrorInUse: String? {
    guard let data = FileManager.default.contents(atPath: path(ExamPath.mirrorPlace)),
      let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first
    else { return nil }
    return line.hasPrefix("/") ? String(line) : path(String(line))
  }

  /// One spelling of a path, whose last part need not exist.
  private static func place(_ path: String) -> String {
    let url = URL(filePath: path).standardizedFileURL
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appending(path: url.lastPathComponent).path
  }
}
