import Glibc

/// What a process has inherited and should not have.
enum OpenDescriptors {
  /// Closes everything but the standard three; `false` when that cannot be made sure.
  static func closeOthers() -> Bool {
    guard let folder = opendir("/proc/self/fd") else { return false }
    let own = dirfd(folder)
    var others: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let number = Int32(name), number > 2, number != own { others.append(number) }
    }
    closedir(folder)
    for number in others { close(number) }
    return true
  }
}
