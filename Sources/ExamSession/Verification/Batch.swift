/// The same pure work on many values, on as many cores as there are.
enum Batch {
  /// `transform` of each element, in order.
  static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Value
  ) async -> [Value] {
    let part = max(2_000, elements.count / 16)
    guard elements.count > part else { return elements.map(transform) }
    return await withTaskGroup(of: (Int, [Value]).self) { group in
      for start in stride(from: 0, to: elements.count, by: part) {
        let slice = elements[start..<min(start + part, elements.count)]
        group.addTask { (start, slice.map(transform)) }
      }
      var parts: [(Int, [Value])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
