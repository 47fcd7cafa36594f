import Foundation

/// Makes topic codes of the names that people give to topics.
enum TopicSlug {
  /// The most bytes of a topic's code.
  private static let longest = 80

  /// `Hình học/Tam giác đều` becomes `hinh-hoc/tam-giac-deu`; `nil` when no letter or digit is left.
  static func code(_ path: [String]) -> String? {
    var code = ""
    for name in path {
      let part = slug(name)
      if part.isEmpty { continue }
      let next = code.isEmpty ? part : "\(code)/\(part)"
      if next.utf8.count > longest { break }
      code = next
    }
    return code.isEmpty ? nil : code
  }

  /// Small letters, digits and hyphens, at most 40.
  private static func slug(_ name: String) -> String {
    var slug: [UInt8] = []
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if slug.count == 40 { break }
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: slug.append(UInt8(scalar.value))
      case 0x111: slug.append(UInt8(ascii: "d"))
      case 0x300...0x36F: continue
      default: if !slug.isEmpty, slug.last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
