import CanonicalBytes

/// One way to the file key, as the header of an age file lists it.
struct AgeStanza: Hashable {
  /// The words after the arrow; the first one is the kind.
  let words: [String]
  let body: [UInt8]

  var kind: String { words.first ?? "" }

  /// The bytes of the stanza, with its last newline.
  var bytes: [UInt8] {
    let text = Self.unpadded(body)
    var lines = "-> " + words.joined(separator: " ") + "\n"
    var rest = text[...]
    while rest.utf8.count >= Self.columns {
      lines += rest.prefix(Self.columns) + "\n"
      rest = rest.dropFirst(Self.columns)
    }
    return Array((lines + rest + "\n").utf8)
  }

  /// A body line has this many columns; the last one has fewer.
  static let columns = 64

  /// Base64 without padding.
  static func unpadded(_ bytes: [UInt8]) -> String {
    String(Base64.encode(bytes).prefix { $0 != "=" })
  }

  /// Reads base64 without padding; `nil` for padded or other text.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1, !text.contains(UInt8(ascii: "=")) else { return nil }
    let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
    return Base64.decode(String(decoding: text, as: UTF8.self) + padding)
  }
}
