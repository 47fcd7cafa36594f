/// Which old Office program made a compound file.
enum OLEKind {
  /// Told from the names of its streams, which lie somewhere in the file as UTF-16.
  static func of(_ bytes: [UInt8]) -> ForeignFormat {
    // A directory entry begins at a multiple of 128 and has 64 bytes for the name.
    var found: Set<String> = []
    var at = 512
    while at &+ 128 <= bytes.count {
      if bytes[at] != 0, bytes[at &+ 1] == 0 {
        let name = bytes[at..<(at &+ 64)].enumerated().prefix {
          $0.offset % 2 == 1 || $0.element != 0
        }
        .filter { $0.offset % 2 == 0 }.map { $0.element }
        if name.count >= 4 { found.insert(String(decoding: name, as: UTF8.self)) }
      }
      at &+= 128
      if found.count > 4096 { break }
    }
    if found.contains("EncryptedPackage") { return .encryptedOffice }
    if found.contains("WordDocument") { return .oldWord }
    if found.contains("Workbook") || found.contains("Book") { return .oldExcel }
    return .ole
  }
}
