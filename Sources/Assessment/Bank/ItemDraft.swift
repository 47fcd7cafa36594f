/// An item as one file has it, before the bank's other files are looked at.
struct ItemDraft {
  var id: ItemID
  var question: Int
  var place: SourcePlace
  var passage: PassageID?
  var passageLine: Int
  var enemies: EnemyGroup?
  var enemiesLine: Int
  /// `nil` when the item has an error; its passage still lacks the text.
  var record: ItemRecord?
}

/// A passage as one file has it.
struct PassageDraft {
  var id: PassageID
  /// `nil` when the text has an error.
  var text: String?
  var place: SourcePlace
}
