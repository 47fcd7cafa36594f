import CanonicalBytes

/// What one gap of a text is worth.
public struct GapShares: Hashable, Sendable {
  /// The gap's part of the item's points.
  public var share: Share
  /// What each response is worth of the gap's part.
  public var table: ShareTable

  /// A gap worth `share`.
  public init(share: Share, table: ShareTable) {
    self.share = share
    self.table = table
  }

  /// What `response` is worth of the item's points.
  func worth(_ response: String) -> Share {
    share.multiplied(by: table.worth(response)) ?? .zero
  }

  var json: CanonicalJSON {
    let member = table.member
    return .object([member.name: member.value, "share": .string(share.text)])
  }

  init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    share = try fields.share("share")
    table = try ShareTable(&fields)
    try fields.finish()
  }
}
