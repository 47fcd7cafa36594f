/// Reads a regulation profile from the file that people edit: each value with its article.
public enum ProfileFile {
  /// The profile, unless there is an error, and all findings, sorted.
  public static func read(_ file: SourceFile) -> (RegulationProfile?, [Diagnostic]) {
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch { return (nil, [error]) }
    var reader = ProfileReader(root, file: file.name)
    let profile = reader.read()
    return (profile, Set(reader.fields.found).sorted())
  }
}
