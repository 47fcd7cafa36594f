import RoomAPI
import TextScreen

/// The two lines above the keys.
enum StatusText {
  /// What is wrong with the connection, else what the room waits for.
  static func first(_ state: BoardState, isCompact: Bool) -> (String, StyleRole) {
    let words = state.words.status
    switch state.link.contact {
    case .unknown: return (words.connecting, .muted)
    case .lost:
      guard let room = state.room else { return (words.neverHeard, .warning) }
      let time = TimeText.clock(room.board.now)
      return ((isCompact ? words.lostShort : words.lost).filled(("n", time)), .timerLow)
    case .refused(let said): return (said.text(state.language), .warning)
    case .good: break
    }
    guard let room = state.room, let clock = state.clock else { return ("", .muted) }
    guard let awaited = Awaited.of(room, at: clock) else {
      return (room.board.phase == .finished ? words.nothing : words.ending, .muted)
    }
    return (words.waiting + text(awaited, words), role(awaited))
  }

  /// The sealed files and the witnesses.
  static func second(_ state: BoardState) -> (String, StyleRole) {
    guard let board = state.room?.board else { return ("", .muted) }
    let words = state.words.status
    var parts: [String] = []
    switch board.opening {
    case .bankClosed: parts.append(words.bankClosed)
    case .bankOpen: parts.append(words.bankOpen)
    case .keysClosed: parts.append(words.keysClosed)
    case .keysOpen: parts.append(words.keysOpen)
    case nil: parts.append(words.unsealed)
    }
    let witnesses = board.witnesses ?? []
    let names = witnesses.map { text($0, words) }.joined(separator: ", ")
    parts.append(witnesses.isEmpty ? words.noWitness : words.witnesses.filled(("n", names)))
    parts.append(words.events.filled(board.events))
    let isTroubled = witnesses.contains { $0.isOK == false }
    return (parts.joined(separator: " · "), isTroubled ? .warning : .muted)
  }

  private static func text(_ witness: BoardWitness, _ words: Words.Status) -> String {
    if witness.isOK == false { return words.witnessFailed.filled(("n", witness.name)) }
    guard let size = witness.size else { return words.witnessNone.filled(("n", witness.name)) }
    return words.witnessSigned.filled(("n", witness.name), ("size", String(size)))
  }

  private static func text(_ awaited: Awaited, _ words: Words.Status) -> String {
    switch awaited {
    case .bank: words.bank
    case .start(let start): words.start.filled(("n", TimeText.clock(start)))
    case .handIns(let count, let until):
      words.handIns.filled(("n", String(count)), ("until", TimeText.clock(until)))
    case .collection(let candidates):
      words.collection.filled(
        ("n", String(candidates.count)), ("who", candidates.joined(separator: ", ")))
    case .witnesses(let size): words.awaitedWitnesses.filled(size)
    case .keys: words.keys
    case .finish: words.finish
    }
  }

  private static func role(_ awaited: Awaited) -> StyleRole {
    switch awaited {
    case .start, .handIns: .muted
    case .bank, .collection, .witnesses, .keys, .finish: .warning
    }
  }
}
