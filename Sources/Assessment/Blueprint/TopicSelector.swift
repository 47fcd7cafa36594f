/// Which topics a cell draws from: one code, or a prefix ending in `/`.
///
/// `law/` takes `law`, `law/civil` and everything below; `law` takes only `law`.
public struct TopicSelector: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The selector as written.
  public let rawValue: String

  /// The selector as written.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The selector as written.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// The selector as written.
  public init(stringLiteral value: String) { rawValue = value }

  /// Whether `topic` is one of those meant.
  public func matches(_ topic: TopicCode) -> Bool {
    guard rawValue.hasSuffix("/") else { return TopicCode(rawValue) == topic }
    let prefix = rawValue.utf8
    return topic.rawValue.utf8.starts(with: prefix)
      || topic.rawValue.utf8.elementsEqual(prefix.dropLast())
  }

  /// Whether the selector is a topic code, with or without the closing `/`.
  public var isWellFormed: Bool {
    IdentifierForm.isTopicCode(rawValue.hasSuffix("/") ? String(rawValue.dropLast()) : rawValue)
  }
}
