/// Files that systems leave behind and nobody means to import.
enum Companions {
  /// Whether `name` is one of them.
  static func isHidden(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard let last = parts.last else { return true }
    return parts.contains("__MACOSX") || last.hasPrefix(".") || last == "Thumbs.db"
      || last == "desktop.ini" || last.hasPrefix("~$")
  }

  /// Whether `name` says that the file only explains or dresses the others.
  static func isSideFile(_ name: String) -> Bool {
    let name = name.lowercased()
    let last = name.split(separator: "/").last ?? ""
    return [".md", ".css", ".js", ".xsd", ".dtd", ".xsl", ".py", ".sh", ".log", ".yml", ".yaml"]
      .contains(where: last.hasSuffix)
      || ["readme", "license", "licence", "copying", "changelog"].contains(where: last.hasPrefix)
  }
}
