import Interchange

/// The readers of formats that are plain text.
enum TextReading {
  /// `text` by the reader of `format`; formats without one are named.
  static func read(_ text: String, as format: ImportFormat, file: String) -> SourceReading {
    switch format {
    case .cloze: ClozeFileReader.read(text, file: file)
    case .gift: GIFTReader.read(text, file: file)
    case .missingword: GIFTReader.read(text, file: file, format: format.rawValue)
    case .aiken: AikenReader.read(text, file: file)
    case .csv, .json, .rexams, .plaintext, .qti12, .qti21, .qti22,
      .qti30, .moodlexml, .xlsx, .docx:
      ImportReading.unread(format, file: file)
    }
  }
}
