import CanonicalBytes

/// Typed numbers and what they are worth.
public struct NumberShare: Hashable, Sendable {
  /// Which numbers; `nil` for every number.
  public var number: NumberKey?
  /// Of the points.
  public var share: Share

  /// Numbers worth `share`.
  public init(_ number: NumberKey?, share: Share) {
    self.number = number
    self.share = share
  }

  /// Whether `response` is one of them.
  public func accepts(_ response: String) -> Bool {
    number.map { $0.accepts(response) } ?? (ExactDecimal(written: response) != nil)
  }

  var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = ["share": .string(share.text)]
    members["number"] = number?.json
    return .object(members)
  }

  init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    let number = fields.optional("number")
    share = try fields.share("share")
    self.number = nil
    if let number { self.number = try NumberKey(json: number) }
    try fields.finish()
  }
}
