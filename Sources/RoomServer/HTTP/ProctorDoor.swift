import CanonicalBytes
import HTTPTypes
import Hummingbird
import RoomAPI
import Synchronization

/// Lets the proctor's commands in: those that show that they know the room's token.
final class ProctorDoor: Sendable {
  private let token: String
  /// This process's number.
  private let nonce: Digest32
  /// The numbers of commands that came in. Only who knows the token adds to it.
  private let used = Mutex<Set<Digest32>>([])

  init(token: String) {
    self.token = token
    var generator = SystemRandomNumberGenerator()
    nonce = ProctorChannel.freshNumber(using: &generator)
  }

  /// Shows a command that here is the room's server.
  func greet(_ greeting: ProctorGreeting) throws(Refusal) -> ProctorGreetingReply {
    guard let command = Base64.decode(greeting.nonce).flatMap({ Digest32($0) }) else {
      throw Refusal(.malformed)
    }
    return ProctorGreetingReply(nonce: nonce.base64, proof: channel(command).greeting)
  }

  /// The channel of a request that carries its proof and whose number is new.
  func admit(
    _ request: Request, _ body: [UInt8], _ path: RoomPath
  ) throws(Refusal) -> ProctorChannel {
    guard let nonceName = HTTPField.Name(ProctorHeader.nonce),
      let proofName = HTTPField.Name(ProctorHeader.proof),
      let command = request.headers[nonceName].flatMap({ Base64.decode($0) })
        .flatMap({ Digest32($0) }),
      let shown = request.headers[proofName]
    else { throw Refusal(.wrongCredentials) }
    let channel = channel(command)
    let proof = channel.proof(ofRequest: request.method.rawValue, path: path, body: body)
    guard ProctorChannel.same(shown, proof), used.withLock({ $0.insert(command).inserted }) else {
      throw Refusal(.wrongCredentials)
    }
    return channel
  }

  private func channel(_ command: Digest32) -> ProctorChannel {
    ProctorChannel(token: token, command: command, server: nonce)
  }
}
