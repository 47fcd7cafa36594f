import CanonicalBytes

/// One line of `history.jsonl`: an act, its number, and what ties it to the lines before.
struct HistoryLine: Hashable, Sendable {
  /// Stands for the line before the first.
  static let nothing = Digest32(repeating: 0)

  var act: HistoryAct
  /// Counted from 0.
  var number: Int
  /// SHA-256 of the bytes of the line before, without its line feed.
  var previous: Digest32

  init(act: HistoryAct, number: Int, previous: Digest32) {
    self.act = act
    self.number = number
    self.previous = previous
  }

  /// The line's bytes without a line feed; refuses a text that has no canonical bytes.
  ///
  /// `sum` is the SHA-256 of the same document without `sum`, so that the last line, too, shows
  /// a changed byte.
  func bytes() throws(CanonicalError) -> [UInt8] {
    var members = members
    members["sum"] = .string(Digest32(hashing: try CanonicalJSON.object(members).encoded()).base64)
    return try CanonicalJSON.object(members).encoded()
  }

  /// Reads what ``bytes()`` writes and nothing more.
  init(bytes: [UInt8]) throws(CanonicalError) {
    var fields = try CanonicalFields(try CanonicalJSON(decoding: bytes))
    let sum = try fields.digest("sum")
    number = try fields.integer("n")
    previous = try fields.digest("prev")
    act = try HistoryAct(fields: &fields)
    try fields.finish()
    guard Digest32(hashing: try CanonicalJSON.object(members).encoded()) == sum else {
      throw .field("sum")
    }
  }

  private var members: [String: CanonicalJSON] {
    var members = act.members
    members["n"] = .integer(number)
    members["prev"] = .string(previous.base64)
    return members
  }
}

extension Digest32 {
  /// Thirty-two times the same byte.
  fileprivate init(repeating byte: UInt8) {
    self = Digest32([UInt8](repeating: byte, count: 32)) ?? Digest32(hashing: [])
  }
}
