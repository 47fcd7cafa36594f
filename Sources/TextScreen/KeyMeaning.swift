/// A line of help: a key and what it does.
package struct KeyMeaning: Sendable {
  package let key, meaning: String

  package init(_ key: String, _ meaning: String) {
    self.key = key
    self.meaning = meaning
  }
}
