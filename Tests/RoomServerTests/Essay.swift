/// Long Vietnamese text as a candidate might type it.
enum Essay {
  /// A text of exactly so many bytes, with line feeds, empty lines, quotation marks and
  /// backslashes, and no white space at its ends.
  static func text(bytes: Int) -> String {
    var text = ""
    var line = 0
    while true {
      line += 1
      let next = "\(line). Công chức \"tận tụy\" phục vụ nhân dân \\ đúng hạn /\(line)/.\n\n"
      guard text.utf8.count + next.utf8.count <= bytes else { break }
      text += next
    }
    return text + String(repeating: "z", count: bytes - text.utf8.count)
  }
}
