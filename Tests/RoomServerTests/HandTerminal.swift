import CanonicalBytes
import Crypto
import RoomAPI
import Synchronization

/// A terminal that signs whatever a test wants, right or wrong.
struct HandTerminal: Sendable {
  /// Who made a signature: what a terminal's own HTTP client names beside it.
  private static let signers = Mutex<[String: String]>([:])

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

  /// `made` is the terminal's clock, in milliseconds since its seat.
  func answer(
    _ sequence: Int, _ item: String, _ response: String, made: Int? = nil
  ) throws -> SignedAnswer {
    var answer = SignedAnswer(
      candidate: candidate, sequence: sequence, item: item, response: response,
      terminalTime: made ?? sequence, signature: "")
    answer.signature = try sign(SignedBytes.answer(origin: ScratchExam.origin, answer))
    noteSigner(of: answer.signature)
    return answer
  }

  func submit(_ sequence: Int, _ sheet: [SheetLine]) throws -> SubmitRequest {
    var submit = SubmitRequest(
      candidate: candidate, sequence: sequence, sheet: sheet,
      views: sheet.map { ItemView(item: $0.item, milliseconds: 1, visits: 1) }, terminalTime: 9,
      signature: "")
    submit.signature = try sign(SignedBytes.submit(origin: ScratchExam.origin, submit))
    noteSigner(of: submit.signature)
    return submit
  }

  /// The headers that go with a message of responses, or with a hand-in.
  static func headers(of message: some Encodable) -> [(String, String)] {
    let signature =
      (message as? AnswersRequest)?.answers.first?.signature
      ?? (message as? SubmitRequest)?.signature
    guard let signature, let name = signers.withLock({ $0[signature] }) else { return [] }
    return [(SignedHeader.key, name)]
  }

  private func noteSigner(of signature: String) {
    let name = name
    Self.signers.withLock { $0[signature] = name }
  }

  func headers(
    _ method: String, _ path: RoomPath, _ body: [UInt8]
  ) throws -> [(String, String)] {
    let bytes = SignedBytes.request(
      origin: ScratchExam.origin, method: method, path: path.rawValue, body: body)
    return [(SignedHeader.key, name), (SignedHeader.signature, try sign(bytes))]
  }
}
