/// What tells a file from every copy of it.
struct FileMark: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  /// Nanoseconds since 1970 at which its status changed last; no copy can keep that.
  let changed: Int

  /// `nil` when there is nothing at `path`.
  init?(path: String) {
    guard let status = FileStatus(path: path) else { return nil }
    (device, inode, changed) = (status.device, status.inode, status.changed)
  }

  /// Reads ``text``.
  init?(text: some StringProtocol) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, let device = UInt64(words[0]), let inode = UInt64(words[1]),
      let changed = Int(words[2])
    else { return nil }
    (self.device, self.inode, self.changed) = (device, inode, changed)
  }

  var text: String { "\(device) \(inode) \(changed)" }

  /// Whether both are one file: a disk may get another number when the machine starts, and a new
  /// owner is a change of status, but only a copy on another disk has both.
  func isSameFile(as other: FileMark) -> Bool {
    inode == other.inode && (device == other.device || changed == other.changed)
  }
}
