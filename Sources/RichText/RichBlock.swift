/// One block of a rich text.
package enum RichBlock: Hashable, Sendable {
  /// The lines as the author broke them.
  case paragraph([[RichInline]])
  /// An ordered list counts from 1.
  case list(isOrdered: Bool, items: [[RichInline]])
  /// Every row has as many cells as the header, and as many alignments.
  case table(header: [[RichInline]], rows: [[[RichInline]]], alignments: [RichAlignment])
  /// Lines to be kept as they are.
  case code([String])
}
