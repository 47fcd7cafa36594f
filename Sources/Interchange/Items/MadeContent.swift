import Assessment

/// What an item holds because of its type, and its key.
struct MadeContent {
  var type: ItemType
  var stem: String?
  var prompts: [Choice] = []
  var choices: [Choice] = []
  var isFixed = false
  var pinned: [ChoiceID] = []
  var gaps: [Gap] = []
  var unit = ""
  var words: WordAdvice?
  var scoring = ItemScoring.allOrNothing
  var points: Points?
  var key: AnswerKey.Content
  var shares: KeyShares?
}
