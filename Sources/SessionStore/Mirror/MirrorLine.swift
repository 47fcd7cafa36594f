import CanonicalBytes

/// One line of the mirror file: an event, or a head that was signed.
enum MirrorLine: Hashable, Sendable {
  case event(StoredEvent)
  case head(StoredHead)

  /// Reads a line without its newline; `nil` unless it is spelt as ``bytes`` would.
  init?(_ line: some Collection<UInt8>) {
    guard let json = try? CanonicalJSON(decoding: line),
      var fields = try? CanonicalFields(json)
    else { return nil }
    if let note = fields.optional("h") {
      guard let text = note.stringValue, let size = try? fields.integer("z") else { return nil }
      self = .head(StoredHead(size: size, note: text))
    } else {
      let body = fields.optional("b").map { $0.stringValue.flatMap { Base64.decode($0) } }
      let salt = fields.optional("s").map { $0.stringValue.flatMap { Base64.decode($0) } }
      guard let entry = try? fields.base64("e"), let n = try? fields.integer("n") else {
        return nil
      }
      guard body != .some(nil), salt != .some(nil), (body == nil) == (salt == nil) else {
        return nil
      }
      self = .event(StoredEvent(n: n, entry: entry, salt: salt ?? nil, body: body ?? nil))
    }
    guard (try? fields.finish()) != nil else { return nil }
  }

  /// `{"b":b64,"e":b64,"n":n,"s":b64}` or `{"h":note,"z":size}` in canonical JSON, and a newline.
  var bytes: [UInt8] {
    switch self {
    case .event(let event):
      let body = event.body.map { "\"b\":\"\(Base64.encode($0))\"," } ?? ""
      let salt = event.salt.map { ",\"s\":\"\(Base64.encode($0))\"" } ?? ""
      return Array(
        "{\(body)\"e\":\"\(Base64.encode(event.entry))\",\"n\":\(event.n)\(salt)}\n".utf8)
    case .head(let head):
      // A note holds no character that has to be escaped but these.
      let note = head.note.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case 0x0A: Array("\\n".utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
        default: [byte]
        }
      }
      return Array("{\"h\":\"".utf8) + note + Array("\",\"z\":\(head.size)}\n".utf8)
    }
  }

  /// The size that the database must have for this line to be in it.
  var size: Int {
    switch self {
    case .event(let event): event.n + 1
    case .head(let head): head.size
    }
  }
}
