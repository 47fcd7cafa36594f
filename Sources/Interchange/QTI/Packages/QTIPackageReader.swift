/// Reads content packages of QTI 1.2, 2.1, 2.2 and 3.0, and folders of such files.
package enum QTIPackageReader {
  /// Every question of a package, in the order of its tests, then of its manifest.
  ///
  /// The manifest may stand in a folder. References are followed inside the package only; what is
  /// missing, broken or not listed is named file by file, and an item that several tests use is
  /// read once. Without a manifest every document of QTI among the files is read.
  package static func read(
    _ entries: [ArchiveEntry], file: String, xml: @escaping XMLParse
  ) -> SourceReading {
    var walk = PackageWalk(entries, file: file, xml: xml)
    let manifests = walk.files.manifests
    for name in manifests {
      if let root = walk.parse(name) { walk.read(PackageManifest(root, name: name)) }
    }
    walk.readRest(isListed: !manifests.isEmpty)
    return walk.finished()
  }
}
