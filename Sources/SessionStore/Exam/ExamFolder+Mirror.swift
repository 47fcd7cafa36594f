import Foundation

extension ExamPath {
  /// The mirror that the server last began to write: its path, relative when inside the folder.
  package static let mirrorPlace = "mirror.path"
}

extension ExamFolder {
  /// The mirror that the log's server last wrote, or else the one that `exam commit` made: to be
  /// read. In a copied folder it may be that of the other one.
  package var mirror: String { mirrorInUse ?? path(ExamPath.mirror) }

  /// As ``mirror``, to go on from: refuses that of the folder that this one was copied from.
  package func ownMirror() throws(MirrorRefusal) -> String {
    guard isMirrorOwn else { throw .foreign(mirror: mirror, folder: path) }
    return mirror
  }

  /// The mirror to serve with: the one in use unless another is `named`, which is refused as long
  /// as one is in use, unless a new one `isBegun` there.
  package func mirror(named: String?, isBegun: Bool) throws(MirrorRefusal) -> String {
    guard let named else { return try ownMirror() }
    guard let inUse = mirrorInUse, isMirrorOwn, !isBegun, Self.place(inUse) != Self.place(named)
    else { return named }
    throw .other(inUse: inUse, named: named)
  }

  /// From now on this mirror is the one in use; returns once that is on the disk.
  package func use(mirror: String) throws(ExamFolderFailure) {
    let place = Self.place(mirror)
    let shown = inside(place) ?? place
    let bytes = MirrorNote(path: shown, owner: mark).bytes
    if (try? self.bytes(ExamPath.mirrorPlace)) != bytes {
      try replace(bytes, ExamPath.mirrorPlace)
    }
  }

  /// Whether this mirror is the one in use.
  package func isInUse(mirror: String) -> Bool {
    isMirrorOwn && mirrorInUse.map { Self.place($0) == Self.place(mirror) } ?? false
  }

  /// The mirror that a server on this machine wrote last; `nil` when none did or it is gone.
  package var servedMirror: String? {
    mirrorInUse.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
  }

  /// As ``servedMirror``, when it has events that the mirror at `other` lacks; a server that was
  /// refused before it logged anything leaves none.
  package func servedMirror(beyond other: String) throws(EventLogFailure) -> String? {
    guard let served = servedMirror, FileStatus(path: other) != nil else { return nil }
    return try MirrorEvents(of: served).goesBeyond(MirrorEvents(of: other)) ? served : nil
  }

  /// The mirror that a server wrote last, when that lies outside this folder.
  var mirrorElsewhere: String? {
    mirrorInUse.flatMap { inside(Self.place($0)) == nil ? $0 : nil }
  }

  /// Whether the mirror in use, if there is one, is this folder's and not that of the folder it
  /// was copied from.
  var isMirrorOwn: Bool { mirrorNote?.belongs(to: mark) ?? true }

  /// One spelling of a path, whose last part need not exist.
  static func place(_ path: String) -> String {
    let url = URL(filePath: path).standardizedFileURL
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appending(path: url.lastPathComponent).path
  }

  /// What tells this folder from its copies.
  private var mark: FileMark? { FileMark(path: path(ExamPath.description)) }

  private var mirrorNote: MirrorNote? {
    FileManager.default.contents(atPath: path(ExamPath.mirrorPlace)).flatMap { MirrorNote($0) }
  }

  private var mirrorInUse: String? {
    mirrorNote.map { $0.path.hasPrefix("/") ? $0.path : path($0.path) }
  }

  /// The path from this folder to a place inside it; `nil` for one outside.
  private func inside(_ place: String) -> String? {
    let root = Self.place(path) + "/"
    return place.hasPrefix(root) ? String(place.dropFirst(root.count)) : nil
  }
}
