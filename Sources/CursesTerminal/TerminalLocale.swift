import Glibc

/// The character encoding of the terminal.
enum TerminalLocale {
  /// Takes the user's locale, else `C.UTF-8`; refuses any encoding but UTF-8, in which letters
  /// would be lost on the screen and at the keyboard.
  static func useUTF8() throws(TerminalRefusal) {
    if setlocale(LC_ALL, "") != nil, isUTF8 { return }
    if setlocale(LC_CTYPE, "C.UTF-8") != nil, isUTF8 { return }
    throw .notUTF8
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return strcmp(name, "UTF-8") == 0
  }
}
