/// The list of what a package holds.
struct PackageManifest: Sendable {
  /// The folder it stands in, with a slash at its end, or empty.
  var folder: String
  var name: String
  var resources: [PackageResource]

  /// Reads a manifest that is the file of this name.
  init(_ root: MarkupNode, name: String) {
    self.name = name
    folder = PackagePath.folder(of: name)
    let base = root.attributes["xml:base"] ?? ""
    resources = root.all("resources").flatMap { list in
      let own = base + (list.attributes["xml:base"] ?? "")
      return list.all("resource").map { PackageResource($0, base: own) }
    }
  }
}
