import Interchange

/// Reads one file by what it is.
struct FileReading {
  let file: String
  let options: ImportOptions
  /// Whether there is nothing else to import.
  let isAlone: Bool
  /// Whether the file lies in an archive; archives in it are then not opened.
  let isInside: Bool

  func read(_ bytes: [UInt8]) -> [SourceReading] {
    do throws(ImportFinding) {
      guard bytes.count <= ImportLimits.fileBytes else {
        throw ImportFinding(
          .error, .tooLarge, file: file,
          ["name": file, "limit": "\(ImportLimits.fileBytes >> 20) MB"])
      }
      switch ByteSniff.of(bytes) {
      case .empty: throw ImportFinding(.error, .emptyFile, file: file)
      case .foreign(let format): throw foreign(format)
      case .zip: return try archive(bytes)
      case .xml: return [try xml(bytes)]
      case .text: return [try text(bytes)]
      }
    } catch {
      return [ImportReading.refusal(error, format: options.format)]
    }
  }

  /// What to say about a file that is not read: where others are read, a picture beside them is
  /// only noted.
  private func foreign(_ format: ForeignFormat) -> ImportFinding {
    if isAlone || format.mayHoldQuestions {
      return ImportFinding(.error, .formatNotRead, file: file, ["name": format.rawValue])
    }
    return ImportFinding(.note, .fileIgnored, file: file, ["name": file])
  }

  private var unknown: ImportFinding {
    if isAlone { return ImportFinding(.error, .unknownFormat, file: file) }
    return ImportFinding(
      Companions.isSideFile(file) ? .note : .warning, .fileIgnored, file: file, ["name": file])
  }

  private func check(_ found: ImportFormat) throws(ImportFinding) {
    if let said = options.format, !said.isKin(of: found) { throw wrong(said) }
  }

  private func wrong(_ said: ImportFormat) -> ImportFinding {
    ImportFinding(.error, .wrongFormat, file: file, ["name": said.rawValue])
  }

  private func archive(_ bytes: [UInt8]) throws(ImportFinding) -> [SourceReading] {
    let entries = try ZIPReading.read(bytes, file: file)
    switch FormatDetector.detect(entries: entries) {
    case .format(let format):
      try check(format)
      return [ImportReading.unread(format, file: file)]
    case .foreign(let format): throw foreign(format)
    case .package, .files, .empty, .unknown:
      if isInside { throw foreign(.nestedZIP) }
      return ContainerReading.files(entries, file: file, options)
    }
  }

  private func xml(_ bytes: [UInt8]) throws(ImportFinding) -> SourceReading {
    if let said = options.format, said.isText { throw wrong(said) }
    let (root, findings) = try XMLReading.parse(bytes, file: file)
    switch FormatDetector.detect(root: root) {
    case .format(let format):
      try check(format)
      var reading = read(root, as: format)
      reading.findings = findings + reading.findings
      return ReadingCheck.checked(reading, file: file)
    case .foreign(let format): throw foreign(format)
    case .package, .files, .empty, .unknown: throw unknown
    }
  }

  private func read(_ root: MarkupNode, as format: ImportFormat) -> SourceReading {
    switch format {
    case .qti12: QTI12Reader.read(root, file: file)
    case .qti21, .qti22, .qti30:
      switch root.name {
      case "assessmentItem", "qti-assessment-item": QTIItemReader.read(root, file: file)
      case "assessmentStimulus", "qti-assessment-stimulus":
        stimulus(format)
      default: QTITestReader.read(root, file: file)
      }
    case .moodlexml, .gift, .cloze, .aiken, .missingword, .csv, .xlsx, .docx, .plaintext, .json,
      .rexams:
      MoodleXMLReader.read(root, file: file)
    }
  }

  /// A text that items of a package share; alone it asks nothing.
  private func stimulus(_ format: ImportFormat) -> SourceReading {
    ImportReading.refusal(
      ImportFinding(isAlone ? .error : .note, .fileIgnored, file: file, ["name": file]),
      format: format)
  }

  private func text(_ bytes: [UInt8]) throws(ImportFinding) -> SourceReading {
    if let said = options.format, !said.isText { throw wrong(said) }
    let (text, findings): (String, [ImportFinding])
    do throws(ImportFinding) {
      (text, findings) = try TextBytes.read(bytes, file: file, encoding: options.encoding)
    } catch {
      // A binary file beside others has nothing to tell.
      if !isAlone, error.code == .notText, bytes.prefix(1 << 12).contains(0) {
        throw foreign(.binary)
      }
      throw error
    }
    let format: ImportFormat
    var chosen: [ImportFinding] = []
    if let said = options.format {
      format = said
    } else {
      format = try detected(text)
      chosen = [ImportFinding(.note, .formatChosen, file: file, ["name": format.rawValue])]
    }
    var reading = TextReading.read(text, as: format, file: file)
    reading.findings = chosen + findings + reading.findings
    return ReadingCheck.checked(reading, file: file)
  }

  private func detected(_ text: String) throws(ImportFinding) -> ImportFormat {
    if !isAlone, Companions.isSideFile(file), !file.lowercased().hasSuffix(".md") { throw unknown }
    switch FormatDetector.detect(text: text, name: file) {
    case .format(let format): return format
    case .foreign(let format): throw foreign(format)
    case .empty: throw ImportFinding(.error, .emptyFile, file: file)
    case .package, .files, .unknown: throw unknown
    }
  }
}
