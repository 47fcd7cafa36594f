/// Reads QTI 1.2: assessments, sections, banks and items of Canvas, Blackboard, D2L, ILIAS, OLAT,
/// Respondus, text2qti and Common Cartridge.
package enum QTI12Reader {
  /// Every item of a `questestinterop`, an assessment, a bank, a section or a single item.
  ///
  /// What an item's own conditions make of responses decides what it means: a rule that no
  /// question here can hold is refused by name.
  package static func read(_ root: MarkupNode, file: String) -> SourceReading {
    var walk = QTI12Walk(file: file)
    walk.read(root, in: QTI12Walk.Place())
    return walk.finished()
  }
}
