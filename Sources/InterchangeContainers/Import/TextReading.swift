import Interchange

/// The readers of formats that are plain text.
enum TextReading {
  /// `text` by the reader of `format`; formats without one are named.
  static func read(_ text: String, as format: ImportFormat, file: String) -> SourceReading {
    switch format {
    case .cloze: ClozeFileReader.read(text, file: file)
    case .gift, .aiken, .missingword, .csv, .json, .rexams, .plaintext, .qti12, .qti21, .qti22,
      .qti30, .moodlexml, .xlsx, .docx:
      ImportReading.unread(format, file: file)
    }
  }
}
