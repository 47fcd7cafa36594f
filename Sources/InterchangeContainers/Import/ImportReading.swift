package import Interchange

/// Files of any format that is read, to what their questions mean.
///
/// Parses in this process; foreign files go through ``SourceChild``, which does it in a limited one.
package enum ImportReading {
  /// One reading for each file and each package, in their order.
  package static func read(
    _ files: [ArchiveEntry], format: ImportFormat?
  ) -> [SourceReading] {
    read(files, ImportOptions(format: format))
  }

  /// The same, with all that can be said about the files.
  package static func read(_ files: [ArchiveEntry], _ options: ImportOptions) -> [SourceReading] {
    let groups = ImportGroup.groups(of: files)
    return groups.flatMap { read($0, options, isAlone: groups.count == 1) }
  }

  /// What one group holds; `isAlone` when it is all there is to import, so that a file without
  /// questions is no mere companion.
  package static func read(
    _ group: ImportGroup, _ options: ImportOptions, isAlone: Bool
  ) -> [SourceReading] {
    if group.isPackage { return [ContainerReading.package(group.files, file: group.name, options)] }
    return group.files.flatMap { file -> [SourceReading] in
      if !isAlone, Companions.isHidden(file.name) { return [] }
      return FileReading(
        file: file.name, options: options, isAlone: isAlone, isInside: false
      ).read(file.bytes)
    }
  }

  /// A reading that only says why there is nothing.
  package static func refusal(_ finding: ImportFinding, format: ImportFormat? = nil)
    -> SourceReading
  {
    var reading = SourceReading(format: format?.rawValue ?? "unknown")
    reading.findings = [finding]
    return reading
  }

  /// What is said of a format that is known and not read.
  static func unread(_ format: ImportFormat, file: String) -> SourceReading {
    refusal(
      ImportFinding(
        .error, .formatNotRead, file: file, ["name": format.rawValue, "remedy": "Moodle XML, QTI"]),
      format: format)
  }
}
