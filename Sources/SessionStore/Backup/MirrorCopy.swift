/// A copy of a mirror's whole lines, taken while a server appends to it.
///
/// A room writes every event to its mirror before it acknowledges it, so the copy holds whatever
/// was acknowledged before the copy began. No second connection touches the database.
enum MirrorCopy {
  /// Copies `mirror` to the new file `path` and returns once that is on its disk.
  static func make(of mirror: String, at path: String) throws(EventLogFailure) {
    guard FileStatus(path: mirror) != nil else { throw .mirrorMissing(path: mirror) }
    try LogFolder.checkFile(mirror)
    guard FileStatus(path: path) == nil else { throw .exists(path: path) }
    let source = try AppendOnlyFile(reading: mirror)
    let copy = try AppendOnlyFile(path: path, isNew: true)
    let chunk = 1 << 20
    var (offset, begun) = (0, [UInt8]())
    while true {
      let piece = try source.read(at: offset, count: chunk)
      if piece.isEmpty { break }
      offset += piece.count
      guard let end = piece.lastIndex(of: 0x0A) else {
        begun += piece
        continue
      }
      try copy.append(begun + piece[...end])
      begun = Array(piece[(end + 1)...])
    }
    try copy.sync()
    try LogFolder.syncFolder(of: path)
  }
}
