extension RichText {
  /// The numbers of the gaps in reading order; in code there are none.
  package var gaps: [Int] { blocks.flatMap(\.inlineLines).flatMap(RichInline.gaps) }
}

extension RichInline {
  fileprivate static func gaps(_ inlines: [RichInline]) -> [Int] {
    inlines.flatMap { (inline) -> [Int] in
      switch inline {
      case .text, .code: []
      case .strong(let inner), .emphasis(let inner), .raised(let inner), .lowered(let inner):
        gaps(inner)
      case .gap(let number): [number]
      }
    }
  }
}
