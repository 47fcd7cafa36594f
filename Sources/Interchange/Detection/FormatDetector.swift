/// Tells what files are from what is in them; a name only decides where the content leaves it open.
package enum FormatDetector {
  /// What an XML document is.
  package static func detect(root: MarkupNode) -> Detected {
    switch root.name {
    case "questestinterop": return .format(.qti12)
    case "quiz": return .format(.moodlexml)
    case "question" where root.attributes["type"] != nil: return .format(.moodlexml)
    case "assessmentItem", "assessmentTest", "assessmentSection", "assessmentStimulus":
      return .format(version(of: root))
    case "manifest": return .foreign(.qtiManifest)
    case "assessmentResult", "qti-assessment-result": return .foreign(.qtiResults)
    case "responseProcessing", "qti-response-processing": return .foreign(.qtiTemplate)
    case "moodle_backup", "question_categories": return .foreign(.moodleBackup)
    case "POOL": return .foreign(.blackboardPool)
    case "html": return .foreign(.html)
    case "svg": return .foreign(.picture)
    case "Workbook": return .foreign(.oldExcelXML)
    case "wordDocument": return .foreign(.wordXML)
    case "package" where root.namespace.contains("microsoft"):
      return .foreign(.wordXML)
    case "document" where root.namespace.contains("opendocument"): return .foreign(.openDocument)
    case let name where name.hasPrefix("qti-assessment-"): return .format(.qti30)
    default: return .foreign(.otherXML)
    }
  }

  /// QTI's version by the namespace; where it says nothing, 2.1, whose defaults lose nothing.
  private static func version(of root: MarkupNode) -> ImportFormat {
    let said = root.namespace + " " + (root.attributes["schemaLocation"] ?? "")
    if said.contains("v3p") { return .qti30 }
    return root.namespace.contains("v2p2") || root.namespace.isEmpty && said.contains("v2p2")
      ? .qti22 : .qti21
  }

  /// What the files of a ZIP or of a folder are together.
  package static func detect(entries: [ArchiveEntry]) -> Detected {
    let names = Set(entries.map(\.name))
    if names.contains("[Content_Types].xml") { return office(names) }
    if names.contains("h5p.json") { return .foreign(.h5p) }
    if names.contains("moodle_backup.xml") { return .foreign(.moodleBackup) }
    if let kind = entries.first(where: { $0.name == "mimetype" }) {
      return openDocument(String(decoding: kind.bytes.prefix(100), as: UTF8.self))
    }
    let manifests = entries.filter { isManifest($0.name) }
    guard !manifests.isEmpty else { return .files }
    for manifest in manifests where holdsQTI(manifest) { return .package }
    let hasLoose = entries.contains {
      $0.name.hasSuffix(".xml") && !isManifest($0.name) && isQTI($0)
    }
    if hasLoose { return .files }
    if manifests.contains(where: { mentions($0, "adlcp") || mentions($0, "SCORM") }) {
      return .foreign(.scorm)
    }
    return .foreign(
      manifests.contains { mentions($0, "imscc") || mentions($0, "Common Cartridge") }
        ? .commonCartridge : .qtiManifest)
  }

  /// Whether a file of this name is the manifest of its folder.
  package static func isManifest(_ name: String) -> Bool {
    name == "imsmanifest.xml" || name.hasSuffix("/imsmanifest.xml")
  }

  /// Whether a manifest has resources that are QTI.
  package static func holdsQTI(_ manifest: ArchiveEntry) -> Bool { mentions(manifest, "imsqti_") }

  private static func isQTI(_ entry: ArchiveEntry) -> Bool {
    let head = ArchiveEntry(name: entry.name, bytes: Array(entry.bytes.prefix(4096)))
    return ["assessmentItem", "qti-assessment-", "questestinterop", "<quiz"].contains {
      mentions(head, $0)
    }
  }

  private static func office(_ names: Set<String>) -> Detected {
    if names.contains("xl/workbook.bin") { return .foreign(.binaryExcel) }
    if names.contains(where: { $0.hasPrefix("word/") }) { return .format(.docx) }
    if names.contains(where: { $0.hasPrefix("xl/") }) { return .format(.xlsx) }
    return .foreign(names.contains { $0.hasPrefix("ppt/") } ? .powerPoint : .ole)
  }

  private static func openDocument(_ kind: String) -> Detected {
    if kind.hasPrefix("application/epub") { return .foreign(.epub) }
    if kind.contains("spreadsheet") { return .foreign(.ods) }
    if kind.contains("opendocument.text") { return .foreign(.odt) }
    return kind.contains("opendocument") ? .foreign(.openDocument) : .files
  }

  /// Whether the bytes hold `word`, in one-byte encodings and in UTF-16.
  private static func mentions(_ entry: ArchiveEntry, _ word: String) -> Bool {
    let head = entry.bytes.prefix(1 << 20)
    let plain = head.prefix(64).contains(0) ? head.filter { $0 != 0 }[...] : head
    return plain.contains(Array(word.utf8))
  }
}
