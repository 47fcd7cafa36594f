/// How much one import may hold; what is larger is refused.
package enum ImportLimits {
  /// Bytes of one file.
  package static let fileBytes = 64 << 20
  /// Bytes of one line of a text file.
  package static let lineBytes = 8 << 20
  /// Elements and runs of text of one XML document.
  package static let nodes = 4_000_000
  /// Attributes of one element.
  package static let attributes = 1000
  /// Elements inside elements.
  package static let depth = 256
  /// Files of an archive.
  package static let entries = 65_535
  /// Bytes of all files of an archive.
  package static let archiveBytes = 192 << 20
  /// How many times its own size an archive may hold, from ``ratioFloor`` on.
  package static let ratio = 200
  package static let ratioFloor = 1 << 20
}
