/// What the bytes of a text file are taken for.
package enum TextEncoding: String, Codable, Hashable, Sendable {
  /// UTF-8, or UTF-16 with a byte order mark.
  case unicode
  /// Windows code page 1258, for old Vietnamese tables; only when asked for.
  case windows1258 = "windows-1258"
}
