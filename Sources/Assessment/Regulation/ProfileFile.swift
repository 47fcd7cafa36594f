/// Reads a regulation profile from the file that people edit: each value with its article.
public enum ProfileFile {
  /// The profile, unless there is an error, and all findings, sorted; `part` names the part of
  /// an exam in several.
  public static func read(_ file: SourceFile, part: String? = nil) -> (
    RegulationProfile?, [Diagnostic]
  ) {
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch { return (nil, [error]) }
    var reader = ProfileReader(root, file: file.name, part: part)
    let profile = reader.read()
    return (profile, Set(reader.fields.found).sorted())
  }
}
