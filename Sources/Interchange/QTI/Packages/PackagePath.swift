import CanonicalBytes

/// Names of files in a package, as its documents refer to them.
enum PackagePath {
  /// The folder of a file, with a slash at its end, or empty.
  static func folder(of name: String) -> String {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(name[...slash])
  }

  /// Candidates for the file that `href` means in `folder`, decoded ones last, in NFC; none when it
  /// leads out of the package or is an address elsewhere.
  static func resolved(_ href: String, in folder: String) -> [String] {
    let plain = QTI12Text.trimmed(href)
    guard !plain.isEmpty, !plain.hasPrefix("/"), !plain.hasPrefix("\\"), !hasScheme(plain) else {
      return []
    }
    var forms = [plain, decoded(plain)]
    let cut = plain.prefix { $0 != "#" && $0 != "?" }
    if cut.utf8.count < plain.utf8.count { forms.append(decoded(String(cut))) }
    return forms.compactMap { normalised(folder + $0) }
  }

  private static func hasScheme(_ href: String) -> Bool {
    guard let colon = href.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return href.utf8[..<colon].allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+")
    }
  }

  /// Without `.` and `..`; `nil` where it would leave the package.
  private static func normalised(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      if part == "." { continue }
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : CanonicalString.nfc(parts.joined(separator: "/"))
  }

  /// With `%C3%A0` and the like as the characters they mean; as it is when that is no text.
  private static func decoded(_ href: String) -> String {
    let bytes = Array(href.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
        let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2])
      {
        out.append(high << 4 | low)
        at += 3
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(validating: out, as: UTF8.self) ?? href
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
