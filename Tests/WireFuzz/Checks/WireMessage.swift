import Foundation

/// What must hold for every message that was taken.
enum WireMessage {
  /// That `message` says what `body` says, where that is JSON, and stays the same when it is sent on.
  static func demand<Message: Codable>(_ message: Message, says body: [UInt8]) throws(Finding) {
    let again = try encoded(message)
    guard let told = NaiveJSON(again) else { throw Finding("what is sent on is no JSON") }
    if let json = NaiveJSON(body) {
      try WireFuzz.demand(json.bears(told), "taken as something that it does not say")
    }
    guard let read = try? JSONDecoder().decode(Message.self, from: Data(again)) else {
      throw Finding("what is sent on is refused")
    }
    try WireFuzz.demand(encoded(read) == again, "it changes when it is sent on")
  }

  static func encoded(_ message: some Encodable) throws(Finding) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(message) else { throw Finding("it cannot be sent on") }
    return Array(data)
  }
}
