/// A candidate's paper that waits at the terminal for the common start. `GET /v1/sealed-paper`
package struct SealedPaper: Codable, Hashable, Sendable {
  /// Base64 of the JSON of ``PaperContent``, sealed by ``ReleaseKey/sealed(_:for:)``.
  package var paper: String

  package init(paper: String) { self.paper = paper }
}

/// The questions of a paper, in its order, without any key and without responses.
package struct PaperContent: Codable, Hashable, Sendable {
  package var items: [PaperItem]
  /// Hundredths of a point.
  package var maximum: Int

  package init(items: [PaperItem], maximum: Int) {
    self.items = items
    self.maximum = maximum
  }
}
