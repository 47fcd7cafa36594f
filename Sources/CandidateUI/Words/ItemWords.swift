import RoomAPI
import TextScreen

/// What the screens say about a question.
struct ItemWords: Sendable {
  let title, points, pretest, flagged, saved, unsaved, refused, kept, unanswered, jump: String
  let above, below: String
  let typed, reads, notNumber, eitherMark: String
  /// The letters that stand for true and false.
  let trueLetter, falseLetter: String
  /// What an empty extended text says.
  let write: String
  let wordCount, bytesLeft: String
  let advice, adviceShort: Advice
  let how, howShort: How
  let scoring, scoringShort, scoringFull: Scoring
  /// What the help says about a question's own keys.
  let keys: @Sendable (PaperItem.Kind) -> [KeyMeaning]

  /// How an item is answered.
  struct How: Sendable {
    let several, ordered, notOrdered, lifted, matching, statements, gap: String
  }

  /// How an item is scored.
  struct Scoring: Sendable {
    let allOrNothing, perPart, rightMinusWrong, table, byShares, marked: String
  }

  /// How long a text should be.
  struct Advice: Sendable {
    let both, least, most: String
  }
}
