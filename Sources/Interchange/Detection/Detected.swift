/// What a file is taken for.
package enum Detected: Hashable, Sendable {
  /// A format that is read.
  case format(ImportFormat)
  /// The files of a QTI package with its manifest.
  case package
  /// Several files, each to be looked at.
  case files
  /// Named for what it is.
  case foreign(ForeignFormat)
  /// Nothing but white space.
  case empty
  case unknown
}
