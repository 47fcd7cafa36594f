/// Formats that are recognised, and named for what they are, but not read.
package enum ForeignFormat: String, CaseIterable, Hashable, Sendable {
  case oldExcel
  case binaryExcel
  case oldExcelXML
  case oldWord
  case wordXML
  case encryptedOffice
  case ole
  case powerPoint
  case ods
  case odt
  case openDocument
  case h5p
  case pdf
  case rtf
  case html
  case webArchive
  case latex
  case epub
  case sqlite
  case access
  case picture
  case sound
  case program
  case encryptedZIP
  case nestedZIP
  case otherArchive
  case moodleBackup
  case qtiResults
  case qtiTemplate
  case qtiManifest
  case scorm
  case commonCartridge
  case blackboardPool
  case otherXML
  case binary

  /// Whether such a file, lying beside others, may hold questions that would be missed.
  package var mayHoldQuestions: Bool {
    switch self {
    case .picture, .sound, .program, .html, .pdf, .epub, .qtiResults, .qtiTemplate, .otherXML,
      .binary:
      false
    case .oldExcel, .binaryExcel, .oldExcelXML, .oldWord, .wordXML, .encryptedOffice, .ole,
      .powerPoint, .ods, .odt, .openDocument, .h5p, .rtf, .webArchive, .latex, .sqlite, .access,
      .encryptedZIP, .nestedZIP, .otherArchive, .moodleBackup, .qtiManifest, .scorm,
      .commonCartridge, .blackboardPool:
      true
    }
  }
}
