package import CanonicalBytes

/// One line of `private.jsonl`: what opens one event of the log.
package struct BodyLine: Hashable, Sendable {
  /// The event's index.
  package var index: Int
  package var salt: Digest32
  /// The body's canonical bytes.
  package var body: [UInt8]

  package init(index: Int, salt: Digest32, body: [UInt8]) {
    self.index = index
    self.salt = salt
    self.body = body
  }

  /// `{"b":body,"n":index,"s":salt}` without its line feed.
  package var bytes: [UInt8] { Array("{\"b\":".utf8) + body + Self.tail(index, salt) }

  /// `{"n":index}`, which stands where body and salt of an event were erased.
  package static func erased(_ index: Int) -> [UInt8] { Array("{\"n\":\(index)}".utf8) }

  private static func tail(_ index: Int, _ salt: Digest32) -> [UInt8] {
    Array(",\"n\":\(index),\"s\":\"\(salt.base64)\"}".utf8)
  }
}

extension BodyLine {
  /// Reads one line strictly; `json` is the body's document.
  package static func read(
    _ bytes: [UInt8]
  ) throws(CanonicalError) -> (line: BodyLine, json: CanonicalJSON) {
    var fields = try CanonicalFields(CanonicalJSON(decoding: bytes))
    let json = try fields.any("b")
    let index = try fields.integer("n")
    let salt = try fields.digest("s")
    try fields.finish()
    // The line is canonical, so what stands between its known ends is the body's own encoding.
    let body = bytes.dropFirst(5).dropLast(tail(index, salt).count)
    return (BodyLine(index: index, salt: salt, body: Array(body)), json)
  }
}
