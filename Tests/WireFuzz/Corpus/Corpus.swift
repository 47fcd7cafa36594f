package import Foundation

/// The inputs that are kept for a parser: one escaped line each, in `NAME.txt`.
package enum Corpus {
  /// A file holds a line that is no escaped input.
  package struct Malformed: Error { let line: String }

  /// The inputs of `parser` in `folder`, in the file's order.
  package static func inputs(of parser: WireParser, in folder: URL) throws -> [[UInt8]] {
    let file = folder.appending(path: "\(parser.rawValue).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      guard let bytes = EscapedLine.decode(line) else { throw Malformed(line: String(line)) }
      return bytes
    }
  }

  /// Inputs of `size` bytes made of one: all of it, a piece of it, or one byte of it again and again.
  ///
  /// They show whether time grows faster than the input.
  package static func stretched(_ input: [UInt8], to size: Int) -> [[UInt8]] {
    guard !input.isEmpty else { return [] }
    let places = [0, input.count / 4, input.count / 2, input.count * 3 / 4, input.count - 1]
    let whole = repeated(input[...], between: [], [], size)
    return [whole]
      + places.flatMap { place in
        [1, 2, 7, 40].map { length in
          let end = min(place + length, input.count)
          return repeated(input[place..<end], between: input[..<place], input[end...], size)
        }
      }
  }

  private static func repeated(
    _ piece: ArraySlice<UInt8>, between head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>,
    _ size: Int
  ) -> [UInt8] {
    let count = max(1, (size - head.count - tail.count) / piece.count)
    var bytes = Array(head)
    for _ in 0..<count { bytes += piece }
    return Array((bytes + tail).prefix(size))
  }
}
