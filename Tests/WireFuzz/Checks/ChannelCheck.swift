import CanonicalBytes
import Foundation
import RoomAPI
import TransparencyLog

/// Headers have one spelling; nobody without the token seals or proves anything. Inputs are a
/// header's text, and two numbers with a body.
enum ChannelCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    var taken: String?
    if let text = String(validating: bytes, as: UTF8.self) { taken = try header(text) }
    guard let command = Digest32(bytes.prefix(32)),
      let server = Digest32(bytes.dropFirst(32).prefix(32))
    else { return taken }
    let channel = ProctorChannel(token: "token", command: command, server: server)
    let body = Array(bytes.dropFirst(64))
    try demand(channel.opened(body) == nil, "opened what nobody sealed")
    guard var sealed = channel.sealed(body) else { throw Finding("cannot be sealed") }
    try demand(channel.opened(sealed) == body, "what was sealed does not open")
    let place = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % sealed.count
    sealed[place] ^= 1
    try demand(channel.opened(sealed) == nil, "opened what was changed on the way")
    let proof = channel.proof(ofRequest: "POST", path: .acts, body: body)
    for other in [
      channel.proof(ofRequest: "GET", path: .acts, body: body),
      channel.proof(ofRequest: "POST", path: .open, body: body),
      channel.proof(ofRequest: "POST", path: .acts, body: body + [0]),
      channel.proof(ofReply: 200, body: body), channel.greeting,
    ] {
      try demand(!ProctorChannel.same(proof, other), "a proof serves for something else")
    }
    return taken ?? "sealed"
  }

  private static func header(_ text: String) throws(Finding) -> String? {
    let decoded = Base64.decode(text)
    let strict = Data(base64Encoded: text).flatMap { data in
      data.base64EncodedString() == text ? Array(data) : nil
    }
    try demand(decoded == strict, "base64: not what a second decoder says")
    if let bytes = Hex.decode(text) {
      try demand(Hex.encode(bytes) == text, "hex: a second spelling was taken")
    }
    let code = ReceiptCode.of(Digest32(hashing: []))
    try demand(
      ReceiptCode.matches(text, leaf: Digest32(hashing: []))
        == (Crockford.normalise(text) == code.replacingOccurrences(of: "-", with: "")),
      "a receipt code that is not the one on the slip")
    return decoded == nil ? nil : "header"
  }
}
