extension ForeignFormatWords {
  private static let asXLSX = "Save it as .xlsx and import that."
  private static let asDOCX = "Save it as .docx and import that."
  private static let asText = "Copy the questions into a .docx or .txt file."
  private static let none = "Choose the file with the questions."

  static let english: [ForeignFormat: Words] = [
    .oldExcel: ("an old Excel workbook (.xls)", asXLSX),
    .binaryExcel: ("a binary Excel workbook (.xlsb)", asXLSX),
    .oldExcelXML: ("an Excel 2003 XML sheet", asXLSX),
    .oldWord: ("an old Word document (.doc)", asDOCX),
    .wordXML: ("a Word XML document", asDOCX),
    .encryptedOffice: (
      "an Office document with a password", "Take the password away and save it again."
    ),
    .ole: ("an old Office document", "Save it as .docx or .xlsx and import that."),
    .powerPoint: ("a presentation (.pptx)", asText),
    .ods: ("an OpenDocument sheet (.ods)", asXLSX),
    .odt: ("an OpenDocument text (.odt)", asDOCX),
    .openDocument: ("an OpenDocument file", "Save it as .docx or .xlsx and import that."),
    .h5p: ("an H5P activity", "Write its questions as GIFT, or as a table."),
    .pdf: ("a PDF", asText),
    .rtf: ("an RTF document", asDOCX),
    .html: ("a web page (HTML)", "Save the table as .xlsx, or the text as .docx."),
    .webArchive: ("a saved web page (.mht)", "Save it as .docx or .xlsx."),
    .latex: ("LaTeX source", "Convert it to .docx or text."),
    .epub: ("a book (.epub)", asText),
    .sqlite: ("an SQLite database", "Export the questions as CSV."),
    .access: ("an Access database", "Export the questions as .xlsx."),
    .picture: ("a picture", "Type the questions into a .docx or .txt file."),
    .sound: ("sound or film", none),
    .program: ("a program", none),
    .encryptedZIP: ("an archive with a password", "Make the archive again without a password."),
    .nestedZIP: ("an archive inside an archive", "Unpack it and import the files."),
    .otherArchive: ("an archive other than ZIP", "Unpack it, or pack it as .zip."),
    .moodleBackup: (
      "a Moodle backup", "Export the questions from the question bank as Moodle XML."
    ),
    .qtiResults: ("results of QTI tests, not questions", "Export the items or the test."),
    .qtiTemplate: ("a QTI template of scoring, not a question", none),
    .qtiManifest: ("the manifest of a QTI package alone", "Import the whole package."),
    .scorm: ("a SCORM course", "Export the questions as QTI, or as Moodle XML."),
    .commonCartridge: ("a Common Cartridge without QTI", "Export the quizzes as QTI."),
    .blackboardPool: ("a Blackboard pool", "Export it as QTI."),
    .otherXML: ("XML of an unknown kind", "Export the questions as QTI, or as Moodle XML."),
    .binary: ("a file that is not text", none),
  ]
}
