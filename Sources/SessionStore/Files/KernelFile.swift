import Glibc

/// Files that the kernel makes up as they are read, whose size is 0 beforehand.
enum KernelFile {
  /// All bytes of the file at `path`.
  static func read(_ path: String) throws(EventLogFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .io(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      guard count >= 0 else { throw .io(operation: "read", path: path, code: errno) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
