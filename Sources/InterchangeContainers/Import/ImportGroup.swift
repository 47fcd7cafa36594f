package import Interchange

/// Files that are read together: those of one QTI package, or one file alone.
package struct ImportGroup: Hashable, Sendable {
  /// What findings call it.
  package var name: String
  /// Named from the package's folder on; a single file by its own name.
  package var files: [ArchiveEntry]
  package var isPackage: Bool

  /// Files of this name.
  package init(name: String, files: [ArchiveEntry], isPackage: Bool) {
    self.name = name
    self.files = files
    self.isPackage = isPackage
  }

  /// The groups of `files` in the order of their first files: a manifest with QTI resources takes
  /// all files of its folder that no manifest farther down takes.
  package static func groups(of files: [ArchiveEntry]) -> [ImportGroup] {
    var folders: Set<String> = []
    for file in files where FormatDetector.isManifest(file.name) && FormatDetector.holdsQTI(file) {
      folders.insert(folder(of: file.name))
    }
    var groups: [ImportGroup] = []
    var places: [String: Int] = [:]
    for file in files {
      guard let home = home(of: file.name, among: folders) else {
        groups.append(ImportGroup(name: file.name, files: [file], isPackage: false))
        continue
      }
      let inside =
        home.isEmpty
        ? file : ArchiveEntry(name: String(file.name.dropFirst(home.count + 1)), bytes: file.bytes)
      if let place = places[home] {
        groups[place].files.append(inside)
      } else {
        places[home] = groups.count
        groups.append(
          ImportGroup(name: home.isEmpty ? "." : home, files: [inside], isPackage: true))
      }
    }
    return groups
  }

  /// The nearest folder above `name` that is one of `folders`.
  private static func home(of name: String, among folders: Set<String>) -> String? {
    guard !folders.isEmpty else { return nil }
    var folder = folder(of: name)
    while true {
      if folders.contains(folder) { return folder }
      if folder.isEmpty { return nil }
      folder = Self.folder(of: folder)
    }
  }

  private static func folder(of name: String) -> String {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(name[..<slash])
  }
}
