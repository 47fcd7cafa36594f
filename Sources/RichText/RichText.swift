/// Text with light markup: paragraphs, lists, tables, code, emphasis, raised and lowered text, gaps.
///
/// The marks are `**strong**`, `*emphasis*`, `` `code` ``, `^{…}`, `_{…}`, `[[1]]`, lines that
/// start with `- ` or `1. `, tables of `|` with a rule row, and code between lines of three
/// backticks. A backslash before a mark makes it text, and so does the lack of its other half:
/// every string is good markup. Marks other than fences do not reach beyond their line.
package struct RichText: Hashable, Sendable {
  /// In the order of the source.
  package let blocks: [RichBlock]
  /// How many blank lines the source has before each block and, last, after all of them.
  let blanks: [Int]

  /// Reads blocks and what is inside them, in time that grows with the length only.
  package init(_ source: String) {
    var reader = BlockReader(source)
    reader.read()
    blocks = reader.blocks
    blanks = reader.blanks
  }

  /// Reads `source` as one paragraph: no lists, tables or fences.
  package init(inline source: String) {
    blocks = [.paragraph(SourceLines.of(source).map(InlineReader.read))]
    blanks = [0, 0]
  }
}
