import CanonicalBytes
import Crypto
import RoomAPI

/// A terminal that signs whatever a test wants, right or wrong.
struct HandTerminal: Sendable {
  let candidate: String
  private let key = Curve25519.Signing.PrivateKey()

  init(candidate: String) { self.candidate = candidate }

  var name: String { Base64.encode(Array(key.publicKey.rawRepresentation)) }

  func sign(_ bytes: [UInt8]) throws -> String {
    Base64.encode(Array(try key.signature(for: bytes)))
  }

  func login(code: String) throws -> LoginRequest {
    let bytes = SignedBytes.login(
      origin: ScratchExam.origin, candidate: candidate, sessionKey: name)
    return LoginRequest(
      candidate: candidate, accessCode: code, sessionKey: name, signature: try sign(bytes))
  }

  func answer(_ sequence: Int, _ item: String, _ response: String) throws -> SignedAnswer {
    var answer = SignedAnswer(
      candidate: candidate, sequence: sequence, item: item, response: response,
      terminalTime: sequence, signature: "")
    answer.signature = try sign(SignedBytes.answer(origin: ScratchExam.origin, answer))
    return answer
  }

  func submit(_ sequence: Int, _ sheet: [SheetLine]) throws -> SubmitRequest {
    var submit = SubmitRequest(
      candidate: candidate, sequence: sequence, sheet: sheet,
      views: sheet.map { ItemView(item: $0.item, milliseconds: 1, visits: 1) }, terminalTime: 9,
      signature: "")
    submit.signature = try sign(SignedBytes.submit(origin: ScratchExam.origin, submit))
    return submit
  }

  func headers(
    _ method: String, _ path: RoomPath, _ body: [UInt8]
  ) throws -> [(String, String)] {
    let bytes = SignedBytes.request(
      origin: ScratchExam.origin, method: method, path: path.rawValue, body: body)
    return [(SignedHeader.key, name), (SignedHeader.signature, try sign(bytes))]
  }
}
