/// A square of dark and light modules, e.g. a QR symbol.
package struct SlipSymbol: Hashable, Sendable {
  /// Modules along each side.
  package let side: Int
  /// Row after row, `side * side` of them; true is dark.
  package let modules: [Bool]

  /// A symbol of these modules; `nil` when there are not exactly a square of them.
  package init?(side: Int, modules: [Bool]) {
    guard side > 0, modules.count == side * side else { return nil }
    (self.side, self.modules) = (side, modules)
  }

  /// Modules of white that readers need on every side.
  private static let quiet = 4

  /// The symbol as inline SVG, one path of runs.
  func svg(title: String) -> String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        guard modules[row * side + column] else {
          column += 1
          continue
        }
        let start = column
        while column < side, modules[row * side + column] { column += 1 }
        path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
      }
    }
    let (from, across) = (-Self.quiet, side + 2 * Self.quiet)
    return """
      <svg viewBox="\(from) \(from) \(across) \(across)" role="img" shape-rendering="crispEdges">
      <title>\(title)</title>
      <rect x="\(from)" y="\(from)" width="\(across)" height="\(across)" fill="#fff"/>
      <path d="\(path)"/>
      </svg>
      """
  }
}
