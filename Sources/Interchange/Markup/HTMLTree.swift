/// Reads HTML as people and programs write it; refuses nothing, and takes time that grows with the
/// length only.
package enum HTMLTree {
  /// The nodes of a fragment; deeper than 100 elements their insides are read as their neighbours.
  package static func read(_ html: String) -> [MarkupNode] {
    var reader = HTMLReader(html)
    return reader.read()
  }
}
