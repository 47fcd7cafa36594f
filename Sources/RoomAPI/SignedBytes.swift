package import CanonicalBytes

/// The exact bytes that a terminal's session key signs.
package enum SignedBytes {
  /// Proof that the terminal holds the key it logs in with.
  package static func login(origin: String, candidate: String, sessionKey: String) -> [UInt8] {
    Array("thi-login/v1\n\(origin)\n\(candidate)\n\(sessionKey)".utf8)
  }

  /// What the headers of a signed request cover: method, path and the body's hash.
  package static func request(
    origin: String, method: String, path: String, body: [UInt8]
  ) -> [UInt8] {
    Array("thi-request/v1\n\(origin)\n\(method)\n\(path)\n\(Digest32(hashing: body).hex)".utf8)
  }

  /// The body of an `answer` event without its signature, under the terminal's domain.
  package static func answer(
    origin: String, _ answer: SignedAnswer
  ) throws(CanonicalError) -> [UInt8] {
    let body: CanonicalJSON = [
      "a": .string(answer.response), "cand": .string(answer.candidate),
      "cs": .integer(answer.sequence), "i": .string(answer.item),
      "tm": .integer(answer.terminalTime),
    ]
    return try TerminalSignature.bytes(origin: origin, body: body)
  }

  /// The body of a `submit` event without its signature, under the terminal's domain.
  package static func submit(
    origin: String, _ submit: SubmitRequest
  ) throws(CanonicalError) -> [UInt8] {
    let sheet = submit.sheet.map {
      CanonicalJSON.array([.string($0.item), .string($0.response)])
    }
    let views = submit.views.map {
      CanonicalJSON.array([.string($0.item), .integer($0.milliseconds), .integer($0.visits)])
    }
    let body: CanonicalJSON = [
      "cand": .string(submit.candidate), "cs": .integer(submit.sequence), "sheet": .array(sheet),
      "tm": .integer(submit.terminalTime), "view": .array(views),
    ]
    return try TerminalSignature.bytes(origin: origin, body: body)
  }
}
