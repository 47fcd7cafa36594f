/// A named file of an import or an export: a file of an archive or of a folder.
package struct ArchiveEntry: Hashable, Sendable {
  /// The path with `/` between its parts, relative, in NFC.
  package var name: String
  package var bytes: [UInt8]

  /// A file of this name.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
