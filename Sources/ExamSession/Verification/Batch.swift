/// The same pure work on many values, on as many cores as there are.
enum Batch {
  /// `transform` of each element, in order; runs of at least `least` elements stay together.
  static func map<Element: Sendable, Value: Sendable>(
    _ elements: some RandomAccessCollection<Element> & Sendable, least: Int = 2_000,
    _ transform: @escaping @Sendable (Element) -> Value
  ) async -> [Value] {
    let part = max(least, elements.count / 16)
    guard elements.count > part else { return elements.map(transform) }
    return await withTaskGroup(of: (Int, [Value]).self) { group in
      for start in stride(from: 0, to: elements.count, by: part) {
        let slice = elements.dropFirst(start).prefix(part)
        group.addTask { (start, slice.map(transform)) }
      }
      var parts: [(Int, [Value])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// The most values that wait for each other, so that a large log needs no more memory.
  static let most = 65_536

  /// The numbers below `count` in runs of at most ``most``.
  static func runs(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: most).map { $0..<min($0 + most, count) }
  }
}
