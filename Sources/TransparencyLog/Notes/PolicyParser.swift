/// Reads the lines of a C2SP tlog-policy.
struct PolicyParser {
  private var policy = WitnessPolicy()
  private var line = 0
  private var names: Set<[UInt8]> = []
  private var members: Set<[UInt8]> = []
  private var hasQuorum = false

  mutating func policy(_ text: String) throws(PolicyRefusal) -> WitnessPolicy {
    let bytes = Array(text.utf8)
    let isAllowed = bytes.allSatisfy { $0 == 9 || $0 == 10 || ($0 >= 0x20 && $0 != 0x7F) }
    guard isAllowed, let lines = NoteText.lines(bytes) else {
      throw PolicyRefusal(line: 1 + bytes.count { $0 == 10 }, .text)
    }
    for text in lines {
      line += 1
      let words = text.utf8.split { $0 == 0x20 || $0 == 0x09 }
        .map { String(decoding: $0, as: UTF8.self) }
      guard let keyword = words.first, keyword.utf8.first != UInt8(ascii: "#") else { continue }
      try read(keyword, Array(words.dropFirst()))
    }
    guard hasQuorum else { throw refusal(.noQuorum) }
    return policy
  }

  private mutating func read(_ keyword: String, _ words: [String]) throws(PolicyRefusal) {
    switch keyword {
    case "log": try log(words)
    case "witness": try witness(words)
    case "group": try group(words)
    case "quorum": try quorum(words)
    default: throw refusal(.keyword)
    }
  }

  private mutating func log(_ words: [String]) throws(PolicyRefusal) {
    guard (1...2).contains(words.count) else { throw refusal(.words) }
    let key = try key(words[0], .ed25519)
    guard !policy.logs.contains(where: { $0.key.publicKey == key.publicKey }) else {
      throw refusal(.duplicateKey)
    }
    policy.logs.append(.init(key: key, url: words.dropFirst().first))
  }

  private mutating func witness(_ words: [String]) throws(PolicyRefusal) {
    guard (2...3).contains(words.count) else { throw refusal(.words) }
    let key = try key(words[1], .cosignature)
    guard !policy.witnesses.contains(where: { $0.key.publicKey == key.publicKey }) else {
      throw refusal(.duplicateKey)
    }
    try define(words[0])
    policy.witnesses.append(.init(name: words[0], key: key, url: words.dropFirst(2).first))
  }

  private mutating func group(_ words: [String]) throws(PolicyRefusal) {
    guard words.count >= 3 else { throw refusal(.words) }
    let listed = Array(words.dropFirst(2))
    for member in listed {
      guard names.contains(Array(member.utf8)) else { throw refusal(.undefined) }
      guard members.insert(Array(member.utf8)).inserted else { throw refusal(.memberTwice) }
    }
    let threshold =
      switch words[1] {
      case "all": listed.count
      case "any": 1
      default: NoteText.number(words[1]) ?? 0
      }
    guard (1...listed.count).contains(threshold) else { throw refusal(.threshold) }
    try define(words[0])
    policy.groups.append(.init(name: words[0], threshold: threshold, members: listed))
  }

  private mutating func quorum(_ words: [String]) throws(PolicyRefusal) {
    guard words.count == 1 else { throw refusal(.words) }
    guard !hasQuorum else { throw refusal(.secondQuorum) }
    hasQuorum = true
    if words[0] == "none" { return }
    guard names.contains(Array(words[0].utf8)) else { throw refusal(.undefined) }
    policy.quorum = words[0]
  }

  private mutating func define(_ name: String) throws(PolicyRefusal) {
    guard name != "none", names.insert(Array(name.utf8)).inserted else { throw refusal(.name) }
  }

  private func key(
    _ vkey: String, _ type: NoteKeyType
  ) throws(PolicyRefusal) -> NoteVerifierKey {
    guard let key = try? NoteVerifierKey(vkey: vkey), key.type == type else { throw refusal(.key) }
    return key
  }

  private func refusal(_ reason: PolicyRefusal.Reason) -> PolicyRefusal {
    PolicyRefusal(line: line, reason)
  }
}
