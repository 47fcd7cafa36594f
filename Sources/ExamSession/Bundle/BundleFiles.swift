/// A bundle in memory: the bytes of each file by its path below the bundle's directory.
package struct BundleFiles: Hashable, Sendable {
  private var files: [String: [UInt8]]

  /// The files with these paths; paths use `/` and start at the bundle's directory.
  package init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  /// The whole content of a file, or `nil` when there is none.
  package subscript(path: String) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// Every path, ascending by bytes.
  package var paths: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The paths that start with `prefix`, ascending by bytes.
  package func paths(under prefix: String) -> [String] {
    paths.filter { $0.utf8.starts(with: prefix.utf8) }
  }
}
