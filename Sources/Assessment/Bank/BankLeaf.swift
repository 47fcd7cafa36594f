public import CanonicalBytes

/// One line of `bank.jsonl`: all that the assembly of papers may know about an item.
public struct BankLeaf: Hashable, Sendable {
  /// Sorted by bytes; empty for a typed response.
  public var choices: [ChoiceID]
  /// Items of one group never meet in a paper.
  public var enemies: EnemyGroup?
  /// Whether the choices are never shuffled.
  public var fixed: Bool
  /// The text the item shares with others.
  public var passage: PassageID?
  /// The item's stable name.
  public var id: ItemID
  /// The commitment to the key.
  public var kc: Digest32
  /// What the item asks of the candidate.
  public var level: CognitiveLevel
  /// Choices that stay last, in this order.
  public var pinned: [ChoiceID]
  /// The commitment to the item.
  public var qc: Digest32
  /// Lower-case hexadecimal SHA-256 of the item's bytes.
  public var revision: String
  /// The content area.
  public var topic: TopicCode

  /// A leaf of these parts; sorts `choices`.
  public init(
    choices: [ChoiceID], enemies: EnemyGroup?, fixed: Bool, passage: PassageID?, id: ItemID,
    kc: Digest32, level: CognitiveLevel, pinned: [ChoiceID], qc: Digest32, revision: String,
    topic: TopicCode
  ) {
    self.choices = choices.sorted()
    self.enemies = enemies
    self.fixed = fixed
    self.passage = passage
    self.id = id
    self.kc = kc
    self.level = level
    self.pinned = pinned
    self.qc = qc
    self.revision = revision
    self.topic = topic
  }

  /// The leaf of an authored item under these salts.
  public init(
    record: ItemRecord, salt: Digest32, keySalt: Digest32
  ) throws(CanonicalError) {
    let item = record.item
    let bytes = try item.canonicalBytes()
    self.init(
      choices: item.choices.map(\.id), enemies: record.enemies, fixed: item.isFixed,
      passage: item.passage?.id, id: item.id,
      kc: BankCommitment.keyCommitment(salt: keySalt, keyBytes: try record.key.canonicalBytes()),
      level: record.level, pinned: item.pinned,
      qc: BankCommitment.itemCommitment(salt: salt, itemBytes: bytes),
      revision: Digest32(hashing: bytes).hex, topic: record.drawTopic)
  }
}

extension BankLeaf {
  /// The leaf's members under their one-letter names.
  public var json: CanonicalJSON {
    [
      "c": .array(choices.map { .string($0.rawValue) }),
      "e": .string(enemies?.rawValue ?? ""),
      "f": .bool(fixed),
      "g": .string(passage?.rawValue ?? ""),
      "i": .string(id.rawValue),
      "k": .string(kc.base64),
      "l": .string(level.rawValue),
      "p": .array(pinned.map { .string($0.rawValue) }),
      "q": .string(qc.base64),
      "r": .string(revision),
      "t": .string(topic.rawValue),
    ]
  }

  /// The bytes that the bank's tree hashes.
  public func canonicalBytes() throws(CanonicalError) -> [UInt8] { try json.encoded() }

  /// Reads what ``json`` writes and nothing more.
  public init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    try self.init(fields: &fields)
    try fields.finish()
  }

  /// Takes the leaf's members out of `fields`, which may hold more (an opened item's line).
  public init(fields: inout CanonicalFields) throws(CanonicalError) {
    let choices = try fields.strings("c").map { ChoiceID($0) }
    guard choices == Set(choices).sorted() else { throw .field("c") }
    let pinned = try fields.strings("p").map { ChoiceID($0) }
    guard Set(pinned).count == pinned.count, Set(pinned).isSubset(of: Set(choices)) else {
      throw .field("p")
    }
    guard let level = CognitiveLevel(rawValue: try fields.string("l")) else { throw .field("l") }
    let revision = try fields.string("r")
    guard Hex.decode(revision)?.count == 32 else { throw .field("r") }
    let enemies = try fields.string("e")
    let passage = try fields.string("g")
    self.init(
      choices: choices, enemies: enemies.isEmpty ? nil : EnemyGroup(enemies),
      fixed: try fields.bool("f"), passage: passage.isEmpty ? nil : PassageID(passage),
      id: ItemID(try fields.string("i")), kc: try fields.digest("k"), level: level,
      pinned: pinned, qc: try fields.digest("q"), revision: revision,
      topic: TopicCode(try fields.string("t")))
  }
}
