/// What tells a file from a copy of it that was made file by file.
struct FileMark: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  /// Nanoseconds since 1970 at which its status changed last. Nobody can set that: a copy made file
  /// by file gets its own, but a snapshot or an image of the whole disk keeps it.
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

  /// Whether both are one file, as far as this tells: a disk may get another number when the machine
  /// starts, some file systems number their files anew, and a new owner is a change of status. An
  /// image of the whole disk passes for the disk itself.
  func isSameFile(as other: FileMark) -> Bool {
    changed == other.changed || (inode == other.inode && device == other.device)
  }
}
