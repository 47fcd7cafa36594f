/// A text field of Moodle as the house shows it.
struct MoodleText {
  /// Rich text, NFC.
  var text = ""
  var pictures: [String] = []
  var media: [String] = []
  /// What could not be shown.
  var lost: [String] = []
  var formulas: [String] = []

  /// No text.
  init() {}

  /// Reads `source`, from which control characters have been taken out.
  init(_ source: String, _ format: MoodleFormat) {
    if format == .plain, !ByteText.contains("<khoathi-gap", in: source) {
      text = PlainMarkup.escaped(source)
      return
    }
    let clean = HTMLText.read(format.html(source))
    text = clean.text
    pictures = clean.pictures
    media = clean.media
    lost = clean.lost
    formulas = clean.formulas
    if pictures.isEmpty, media.isEmpty, let file = Self.file(in: source) {
      if Self.isMedia(file) { media = [file] } else { pictures = [file] }
    }
  }

  private static func isMedia(_ file: String) -> Bool {
    let ends = ["mp3", "mp4", "m4a", "wav", "ogg", "oga", "ogv", "webm", "mov", "avi", "flac"]
    return ends.contains { file.lowercased().hasSuffix(".\($0)") }
  }

  /// A file that a link refers to.
  private static func file(in source: String) -> String? {
    let bytes = Array(source.utf8)
    let mark = Array("@@PLUGINFILE@@/".utf8)
    guard let start = ByteText.index(of: mark, in: bytes) else { return nil }
    return ByteText.text(
      bytes[(start + mark.count)...].prefix(200).prefix { !"\"'<>)? \n".utf8.contains($0) })
  }
}
