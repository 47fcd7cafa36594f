/// One text in both languages of a printed page.
package struct PrintedText: Hashable, Sendable {
  package var vi: String
  package var en: String

  package init(vi: String, en: String) { (self.vi, self.en) = (vi, en) }
}
