/// The stable name of an item, `[A-Z0-9-]{1,16}`, unique in its bank.
public typealias ItemID = Identifier<Item>

/// The name of a choice within its item: 4 to 6 Crockford characters, as events carry it.
public typealias ChoiceID = Identifier<Choice>

/// The name of a text that several items share, `[A-Z0-9-]{1,16}`.
public typealias PassageID = Identifier<Passage>

/// A content area, or a part of one: `[a-z0-9-]+`, parts joined by `/`.
public typealias TopicCode = Identifier<QuestionBank>

extension TopicCode {
  /// The area under which a committed bank has the items on trial: `pretest/law` is the draw's
  /// name for items on trial of `law`. No bank has a topic of this name.
  public static let trial: TopicCode = "pretest"
}

/// A name shared by items of which one paper holds at most one, `[A-Za-z0-9_-]{1,40}`.
public typealias EnemyGroup = Identifier<ItemRecord>

/// A candidate's number in the room's list (số báo danh).
public typealias CandidateNumber = Identifier<Paper>
