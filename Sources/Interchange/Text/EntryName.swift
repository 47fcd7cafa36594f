/// Names of files in archives and folders, checked before anything is done with them.
package enum EntryName {
  /// What is unsafe about `name`, e.g. `..`, `/`, `C:`, `\`, `U+0000`; `nil` for nothing.
  ///
  /// Looks at the name as it is and as it would be after percent decoding.
  package static func danger(in name: String) -> String? {
    danger(plain: name) ?? danger(plain: decoded(name))
  }

  /// The relative path that `name` stands for: NFC, without `.` and empty parts; empty for none.
  package static func plain(_ name: String) -> String {
    let parts = name.split(separator: "/").filter { $0 != "." }
    return ComposedText.nfc(parts.joined(separator: "/"))
  }

  /// What two names have in common that mean the same file: the plain path, percent-decoded.
  package static func identity(of name: String) -> String { plain(decoded(name)) }

  private static func danger(plain name: String) -> String? {
    if let scalar = name.unicodeScalars.first(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "U+00" + (scalar.value < 0x10 ? "0" : "")
        + String(scalar.value, radix: 16, uppercase: true)
    }
    if name.utf8.first == UInt8(ascii: "/") { return "/" }
    if name.utf8.contains(UInt8(ascii: "\\")) { return "\\" }
    let head = Array(name.utf8.prefix(2))
    if head.count == 2, head[1] == UInt8(ascii: ":"), isLetter(head[0]) {
      return String(decoding: head, as: UTF8.self)
    }
    if name.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }
    ) {
      return ".."
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// `name` with `%20` and the like undone; what is no such escape stays.
  package static func decoded(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return name }
    let bytes = Array(name.utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at &+ 2 < bytes.count, let high = hex(bytes[at &+ 1]),
        let low = hex(bytes[at &+ 2])
      {
        plain.append(high << 4 | low)
        at &+= 3
      } else {
        plain.append(bytes[at])
        at &+= 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x41...0x46: byte &- 0x37
    case 0x61...0x66: byte &- 0x57
    default: nil
    }
  }
}
