import Crypto

/// The text at the top of an age file, read but not yet authenticated.
struct AgeHeader {
  let stanzas: [AgeStanza]
  private let mac: [UInt8]
  private let authenticated: ArraySlice<UInt8>
  private let lines: Int
  /// What follows the header: a nonce and the chunks.
  let payload: ArraySlice<UInt8>

  private static let version = Array("age-encryption.org/v1".utf8)

  /// Reads the header of a binary file.
  init(parsing file: [UInt8]) throws(AgeRefusal) {
    var reader = LineReader(file)
    guard try reader.next().elementsEqual(Self.version) else { throw .format(line: 1) }
    var stanzas: [AgeStanza] = []
    while true {
      let start = reader.position
      let line = try reader.next()
      if line.starts(with: "-> ".utf8) {
        stanzas.append(try Self.stanza(line.dropFirst(3), &reader))
        continue
      }
      guard line.starts(with: "--- ".utf8), !stanzas.isEmpty,
        let mac = AgeStanza.decode(line.dropFirst(4)), mac.count == 32
      else { throw .format(line: reader.line) }
      self.stanzas = stanzas
      self.mac = mac
      authenticated = file[..<(start + 3)]
      lines = reader.line
      payload = file[reader.position...]
      return
    }
  }

  private static func stanza(
    _ words: ArraySlice<UInt8>, _ reader: inout LineReader
  ) throws(AgeRefusal) -> AgeStanza {
    let words = words.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x21...0x7E).contains($0) } }) else {
      throw .format(line: reader.line)
    }
    var body: [UInt8] = []
    while true {
      let line = try reader.next()
      guard line.count <= AgeStanza.columns, let part = AgeStanza.decode(line) else {
        throw .format(line: reader.line)
      }
      body += part
      guard line.count == AgeStanza.columns else { break }
    }
    return AgeStanza(words: words.map { String(decoding: $0, as: UTF8.self) }, body: body)
  }

  /// Refuses a header that was not written by a holder of the file key.
  func authenticate(with key: FileKey) throws(AgeRefusal) {
    let valid = HMAC<SHA256>.isValidAuthenticationCode(
      mac, authenticating: authenticated, using: key.headerKey)
    guard valid else { throw .format(line: lines) }
  }

  /// The bytes of a header with these stanzas.
  static func bytes(_ stanzas: [AgeStanza], key: FileKey) -> [UInt8] {
    let text = version + [0x0A] + stanzas.flatMap(\.bytes) + Array("---".utf8)
    let mac = Array(HMAC<SHA256>.authenticationCode(for: text, using: key.headerKey))
    return text + Array(" \(AgeStanza.unpadded(mac))\n".utf8)
  }
}
