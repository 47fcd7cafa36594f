/// Which exam and room the board shows, as the exam's folder names them.
package struct RoomHeading: Hashable, Sendable {
  /// By language code, at least `vi`.
  package let title: [String: String]
  package let part: [String: String]
  /// As people say it, e.g. `P03`.
  package let room: String
  /// The exam's folder as it stands in a command line.
  package let folder: String

  package init(title: [String: String], part: [String: String], room: String, folder: String) {
    self.title = title
    self.part = part
    self.room = room
    self.folder = folder
  }
}
