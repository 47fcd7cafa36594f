/// Where things lie in an exam's folder.
package enum ExamPath {
  package static let description = "exam.json"
  package static let blueprint = "public/blueprint.json"
  package static let rule = "public/rule.json"
  package static let roster = "public/roster.json"
  /// The witness policy, text.
  package static let policy = "public/policy.txt"
  /// The log key's public half, a note verifier key.
  package static let vkey = "public/vkey.txt"
  /// The sealed files of genesis, each by its name; only in a sealed exam.
  package static let sealed = "sealed"
  /// Who opens them.
  package static let ceremony = "sealed/ceremony.json"
  /// The bank's leaves, one a line; only in a sealed exam.
  package static let bank = "public/bank.jsonl"
  /// The items in use with their keys, one ``ExamSession/BankLine`` a line: of a sealed exam, once
  /// its results are final.
  package static let opened = "private/opened.jsonl"
  /// One ``ExamSession/CommittedItem`` a line, ascending by item id. Holds no key.
  package static let items = "private/items.jsonl"
  /// One ``ExamSession/CommittedKey`` a line. Read only after the room has ended.
  package static let keys = "private/keys.jsonl"
  package static let seed = "private/seed.json"
  package static let codes = "private/access.json"
  /// The log key, base64 of 32 bytes; destroyed after the final checkpoint.
  package static let logKey = "private/log.key"
  /// The results as exported, once the room is finished.
  package static let results = "results.csv"
  package static let log = "log"
  package static let mirror = "mirror/log.txt"
}
