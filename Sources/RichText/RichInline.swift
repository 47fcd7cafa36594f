/// A piece of one line. Nesting is bounded: strong and emphasized text do not hold their own kind.
package enum RichInline: Hashable, Sendable {
  case text(String)
  case strong([RichInline])
  case emphasis([RichInline])
  case code(String)
  /// A superscript.
  case raised([RichInline])
  /// A subscript.
  case lowered([RichInline])
  /// The place of an answer, numbered from 1 to 99.
  case gap(Int)
}
