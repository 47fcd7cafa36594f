import Foundation
import RoomAPI
import RoomClient
import TransparencyLog

/// What a terminal takes from the room says what is taken from it, and no head is believed that
/// the log's key did not sign. Members that it does not know may be anything. Inputs are the reply's
/// name, a line feed and the body.
enum ReplyCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    guard let (name, body) = Headed.split(bytes), try isTaken(name, body) else { return nil }
    return name
  }

  private static func isTaken(_ name: String, _ body: [UInt8]) throws(Finding) -> Bool {
    switch name {
    case "room": try room(body)
    case "login": try read(LoginReply.self, body) != nil
    case "state": try read(SessionState.self, body) != nil
    case "paper": try read(PaperReply.self, body) != nil
    case "answers": try read(AnswersReply.self, body) != nil
    case "submit": try read(SubmitReply.self, body) != nil
    case "head": try head(body)
    case "proctor": try read(ProctorGreetingReply.self, body) != nil
    case "board": try read(Board.self, body) != nil
    case "refusal": try read(Refusal.self, body) != nil
    default: false
    }
  }

  static func read<Message: Codable>(
    _ type: Message.Type, _ body: [UInt8]
  ) throws(Finding) -> Message? {
    guard let message = try? JSONDecoder().decode(type, from: Data(body)) else { return nil }
    try WireMessage.demand(message, says: body)
    return message
  }

  private static func room(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let info = try read(RoomInfo.self, body) else { return false }
    guard let vkey = info.vkey else { return true }
    var keeper = HeadKeeper()
    keeper.pin(vkey)
    guard let key = keeper.key else { return true }
    try demand(key.vkey.utf8.elementsEqual(vkey.utf8), "another key than the one named")
    try demand(key.type == .ed25519, "a witness's key as the log's")
    return true
  }

  private static func head(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let reply = try read(HeadReply.self, body) else { return false }
    let log = try KnownLog.here()
    for size in [0, 1, 4, 5] {
      var keeper = log.keeper(knowing: size)
      switch keeper.take(reply) {
      case .confirmed:
        let head = keeper.head
        try demand(log.isSigned(head), "a head is believed that the log's key did not sign")
        // Log and fork agree about the first three events only.
        try demand(size <= 3 || log.isHead(head), "a head of the fork is believed")
        try demand((head?.size ?? 0) >= size, "a smaller head is believed")
      case .contradicted(let evidence):
        try demand(keeper.from == size, "a contradiction moved the known head")
        guard let evidence else { continue }
        let again = try? LogEvidence(parsing: evidence.bytes)
        try demand(again == evidence, "evidence does not survive its file")
      case .noKey: throw Finding("the key was lost")
      }
    }
    return true
  }
}
