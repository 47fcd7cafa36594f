import Interchange

/// Reads what lies in archives and folders.
enum ContainerReading {
  /// A package with its manifest.
  static func package(
    _ entries: [ArchiveEntry], file: String, _ options: ImportOptions
  ) -> SourceReading {
    if let said = options.format, !said.isKin(of: .qti21), said != .qti12 {
      return ImportReading.refusal(
        ImportFinding(.error, .wrongFormat, file: file, ["name": said.rawValue]), format: said)
    }
    let found = FoundInXML()
    var reading = QTIPackageReader.read(entries, file: file) {
      (bytes, name) throws(ImportFinding) in try found.parse(bytes, name)
    }
    reading.findings = found.findings + reading.findings
    return ReadingCheck.checked(reading, file: file)
  }

  /// An archive with one package, several packages, or files of any kind.
  static func files(
    _ entries: [ArchiveEntry], file: String, _ options: ImportOptions
  ) -> [SourceReading] {
    let entries = entries.filter { !Companions.isHidden($0.name) }
    let manifests = entries.filter {
      FormatDetector.isManifest($0.name) && FormatDetector.holdsQTI($0)
    }
    if manifests.count == 1 { return [package(entries, file: file, options)] }
    let groups = ImportGroup.groups(of: entries)
    let readings = groups.flatMap { group -> [SourceReading] in
      let name = file + "!" + group.name
      if group.isPackage { return [package(group.files, file: name, options)] }
      return group.files.flatMap {
        FileReading(file: name, options: options, isAlone: groups.count == 1, isInside: true)
          .read($0.bytes)
      }
    }
    guard readings.contains(where: { $0.count > 0 || hasError($0) }) else {
      return readings + [
        ImportReading.refusal(ImportFinding(.error, .emptyFile, file: file))
      ]
    }
    return readings
  }

  private static func hasError(_ reading: SourceReading) -> Bool {
    reading.findings.contains { $0.severity == .error }
  }
}
