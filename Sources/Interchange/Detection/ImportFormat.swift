/// The formats that are read; the raw value is what `--format` takes and the JSON says.
package enum ImportFormat: String, CaseIterable, Codable, Hashable, Sendable {
  case qti12
  case qti21
  case qti22
  case qti30
  case moodlexml
  case gift
  case cloze
  case aiken
  case missingword
  case csv
  case xlsx
  case docx
  case plaintext
  case json
  case rexams

  /// The format that an examiner names, in the spellings that are usual.
  package static func named(_ name: String) -> ImportFormat? {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if let format = ImportFormat(rawValue: plain) { return format }
    return switch plain {
    case "qti", "qti2", "imsqti": .qti21
    case "qti3": .qti30
    case "qti1": .qti12
    case "moodle", "moodlequiz": .moodlexml
    case "multianswer", "embeddedanswers": .cloze
    case "tsv", "tab": .csv
    case "excel": .xlsx
    case "word": .docx
    case "text", "txt": .plaintext
    case "jsonl", "ndjson": .json
    case "rmd", "rmarkdown": .rexams
    default: nil
    }
  }

  /// Whether one reader reads both: the versions of QTI from 2.0 on.
  package func isKin(of other: ImportFormat) -> Bool {
    let items: Set<ImportFormat> = [.qti21, .qti22, .qti30]
    return self == other || items.contains(self) && items.contains(other)
  }

  /// Whether files of the format are plain text without markup around it.
  package var isText: Bool {
    switch self {
    case .gift, .cloze, .aiken, .missingword, .csv, .plaintext, .json, .rexams: true
    case .qti12, .qti21, .qti22, .qti30, .moodlexml, .xlsx, .docx: false
    }
  }
}
