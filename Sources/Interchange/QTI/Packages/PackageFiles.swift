import CanonicalBytes

/// The files of a package by name.
struct PackageFiles: Sendable {
  private let entries: [ArchiveEntry]
  private let places: [String: Int]

  init(_ entries: [ArchiveEntry]) {
    self.entries = entries
    places = Dictionary(
      entries.enumerated().map { (CanonicalString.nfc($1.name), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The manifests that stand highest, in the order of the files.
  var manifests: [String] {
    let all = names.filter { name in
      let last = name.split(separator: "/").last ?? ""
      return last.lowercased() == "imsmanifest.xml" && !Self.isHidden(name)
    }
    let depth = all.map { $0.utf8.count { $0 == UInt8(ascii: "/") } }.min()
    return all.filter { $0.utf8.count { $0 == UInt8(ascii: "/") } == depth }
  }

  /// All names of files in NFC, in their order.
  var names: [String] {
    entries.map { CanonicalString.nfc($0.name) }.filter { !$0.hasSuffix("/") }
  }

  /// What a file system or an archiver left behind.
  static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }

  /// The name of the file that `href` means, seen from `folder`.
  func name(_ href: String, in folder: String) -> String? {
    PackagePath.resolved(href, in: folder).first { places[$0] != nil }
  }

  func bytes(_ name: String) -> [UInt8]? { places[name].map { entries[$0].bytes } }
}
