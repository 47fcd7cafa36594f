package import Interchange

/// What an examiner says about the files of an import.
package struct ImportOptions: Hashable, Sendable {
  /// `nil` to tell from the content.
  package var format: ImportFormat?
  /// How text files are encoded that have no byte order mark.
  package var encoding = TextEncoding.unicode

  /// Options of this format.
  package init(format: ImportFormat? = nil, encoding: TextEncoding = .unicode) {
    self.format = format
    self.encoding = encoding
  }
}
