/// Where things lie in a bundle, verifiable-exam 2.13.
package enum BundlePath {
  /// The tlog-tiles directory.
  package static let log = "log/"
  /// The last signed head.
  package static let checkpoint = "log/checkpoint"
  /// One signed head a file, named by its size.
  package static let heads = "heads/"
  /// Bodies and salts, one line an event.
  package static let bodies = "private.jsonl"
  /// Every item's leaf, one line an item; opened items with their salts.
  package static let bank = "bank.jsonl"
  package static let rule = "rule.json"
  package static let blueprint = "blueprint.json"
  package static let roster = "roster.json"
  package static let forms = "forms.json"
  package static let results = "results.csv"
  /// Who opens the sealed files; only of a sealed exam.
  package static let ceremony = Ceremony.fileName
  package static let readme = "README.txt"
  /// The continuation log with its own `log/`, `heads/` and `private.jsonl`.
  package static let continuation = "c1/"
  /// The results after every correction.
  package static let continuationResults = "c1/results.csv"

  /// The head of a tree of this size.
  package static func head(_ size: Int) -> String { "\(heads)\(size)" }
}
