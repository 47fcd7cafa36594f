/// The mounted file systems, from the text of `/proc/self/mountinfo`.
struct MountTable: Sendable {
  private var mounts: [(point: String, type: String)] = []

  init(text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let dash = words.firstIndex(of: "-"), dash > 4, words.count > dash + 1 else {
        continue
      }
      mounts.append((Self.unescaped(words[4]), words[dash + 1]))
    }
  }

  /// The table of this process; a system without one is refused.
  static func ofThisProcess() throws(EventLogFailure) -> MountTable {
    let bytes = try KernelFile.read("/proc/self/mountinfo")
    return MountTable(text: String(decoding: bytes, as: UTF8.self))
  }

  /// The type of the file system that holds `path`, which must be absolute and resolved.
  func type(of path: String) -> String? {
    var best: (length: Int, type: String)?
    for (point, type) in mounts {
      let prefix = point.hasSuffix("/") ? point : point + "/"
      guard path == point || path.hasPrefix(prefix) else { continue }
      // Of two mounts on one point the later one hides the earlier.
      if prefix.utf8.count >= best?.length ?? 0 { best = (prefix.utf8.count, type) }
    }
    return best?.type
  }

  /// Whether locks or syncs on this type of file system depend on another machine or a user process.
  static func isUnreliable(_ type: String) -> Bool {
    let names: Set<String> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "ncpfs", "glusterfs", "lustre",
      "ocfs2", "gfs2", "coda", "davfs", "vboxsf", "fuse",
    ]
    return names.contains(type) || type.hasPrefix("fuse.")
  }

  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
