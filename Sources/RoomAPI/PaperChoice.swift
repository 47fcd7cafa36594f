/// One alternative or one prompt; its letter exists only on the screen.
package struct PaperChoice: Codable, Hashable, Sendable {
  package var id: String
  package var text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
