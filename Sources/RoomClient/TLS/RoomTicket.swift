/// What tells a machine which room it belongs to: a few lines of text that a technician can read.
package struct RoomTicket: Hashable, Sendable {
  /// Such as `https://192.168.10.1:8443`.
  package var url: String
  /// The log's origin.
  package var origin: String
  /// The log's verifier key.
  package var vkey: String
  /// The machine's name, such as `t07`.
  package var name: String

  package init(url: String, origin: String, vkey: String, name: String) {
    self.url = url
    self.origin = origin
    self.vkey = vkey
    self.name = name
  }

  /// Reads what ``text`` gives; lines it does not know are passed over.
  package init?(text: String) {
    var fields: [Substring: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      fields[parts[0]] = String(parts[1])
    }
    guard let url = fields["room"], let origin = fields["origin"], let vkey = fields["vkey"],
      let name = fields["terminal"]
    else { return nil }
    self.init(url: url, origin: origin, vkey: vkey, name: name)
  }

  package var text: String {
    "room \(url)\norigin \(origin)\nvkey \(vkey)\nterminal \(name)\n"
  }
}
