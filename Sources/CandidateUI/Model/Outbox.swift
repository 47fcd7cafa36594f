import RoomAPI

/// The responses of this terminal that the room has not acknowledged yet, oldest first.
///
/// A response gets its number when it is first sent; from then on number and content stay
/// together, unless the room refuses it for good. Of responses to one item that were never sent only
/// the last one stays.
package struct Outbox: Hashable, Sendable {
  fileprivate struct Unsent: Hashable {
    let item: String
    let response: String
    let terminalTime: Int
  }

  /// Everything that was ever numbered under this key: number n stands at n − 1.
  private var numbered: [OutgoingResponse] = []
  private var unsent: [Unsent] = []
  /// What the room refused for good, as long as nothing else was given to its item.
  private var refused: [Unsent] = []
  /// The items whose refused response was offered again, as long as nothing else was given to them.
  private var offeredAgain: Set<String> = []
  /// The greatest number that the room said is in its log.
  private(set) var acknowledged = 0
  /// Whether the room takes no more responses of this session.
  private(set) var isClosed = false
  /// Whether the room refused what is left because it was made after the deadline.
  private(set) var isPast = false

  /// What happened since ``takeNews()``.
  private var news: [JournalRecord] = []

  package init() {}

  /// The items with a response that is not acknowledged.
  package var items: Set<String> { waitingItems.union(refusedItems) }

  /// The items with a response that is to be sent, or sent again.
  package var waitingItems: Set<String> {
    Set(numbered.dropFirst(acknowledged).map(\.item) + unsent.map(\.item))
  }

  /// The items whose last response the room refused for good.
  package var refusedItems: Set<String> { Set(refused.map(\.item)) }

  /// Whether every response is acknowledged.
  package var isEmpty: Bool { !isWaiting && refused.isEmpty }

  /// Whether a response is to be sent, or sent again.
  package var isWaiting: Bool { !unsent.isEmpty || acknowledged < numbered.count }

  /// The greatest number that was ever given.
  package var lastSequence: Int { numbered.count }

  /// The last unacknowledged response to each item.
  package var responses: [String: String] {
    var last: [String: String] = [:]
    for response in refused { last[response.item] = response.response }
    for response in numbered.dropFirst(acknowledged) { last[response.item] = response.response }
    for response in unsent { last[response.item] = response.response }
    return last
  }

  /// Puts one response at the end of the queue.
  package mutating func add(item: String, response: String, terminalTime: Int) {
    unsent.removeAll { $0.item == item }
    refused.removeAll { $0.item == item }
    offeredAgain.remove(item)
    unsent.append(Unsent(item: item, response: response, terminalTime: terminalTime))
    news.append(.response(item: item, response: response, terminalTime: terminalTime))
  }

  /// What happened since the last call, for the journal.
  mutating func takeNews() -> [JournalRecord] {
    defer { news = [] }
    return news
  }

  /// Numbers what has no number yet.
  mutating func number() {
    guard !unsent.isEmpty else { return }
    for response in unsent {
      numbered.append(
        OutgoingResponse(
          sequence: numbered.count + 1, item: response.item, response: response.response,
          terminalTime: response.terminalTime))
    }
    unsent = []
    news.append(.numbered(last: numbered.count))
  }

  /// Numbers what has no number yet and gives the first unacknowledged responses in order: at most
  /// `most`, and no more than one request can carry.
  package mutating func batch(most: Int) -> [OutgoingResponse] {
    number()
    let waiting = numbered.dropFirst(acknowledged).prefix(most)
    return Array(waiting.prefix(AnswersRequest.carried(waiting.lazy.map(\.response))))
  }

  /// Takes the room's word for what is in its log, also when that is less than it said before, and
  /// gives the items whose responses are newly there.
  @discardableResult
  package mutating func acknowledge(upTo saved: Int) -> Set<String> {
    let before = acknowledged
    acknowledged = min(max(0, saved), numbered.count)
    if acknowledged != before { news.append(.saved(acknowledged)) }
    let items = Set(numbered.prefix(acknowledged).dropFirst(before).map(\.item))
    offeredAgain.subtract(items)
    return items
  }

  /// Puts what the room refused at the end of the queue once more, because it took responses to
  /// `items`: a full sheet may have room now. Only another item's response makes room for one, so
  /// that a refusal never leads to the next by itself.
  mutating func offerRefused(after items: Set<String>) {
    for response in refused where !items.subtracting([response.item]).isEmpty {
      offerRefused(item: response.item)
    }
  }

  /// Puts what the room refused for `item` at the end of the queue once more; says whether there is
  /// such a response.
  @discardableResult
  mutating func offerRefused(item: String) -> Bool {
    guard let index = refused.firstIndex(where: { $0.item == item }) else { return false }
    unsent.append(refused.remove(at: index))
    offeredAgain.insert(item)
    news.append(.offeredAgain(item: item))
    return true
  }

  /// Takes it that the first response that waits will never be taken: those after it move up by one
  /// number, and it stays among ``refusedItems``. None of these numbers is in the room's log. Says
  /// whether this is new: the same response was not refused and offered again before.
  @discardableResult
  package mutating func refuseFirst() -> Bool {
    guard acknowledged < numbered.count else { return false }
    let first = numbered.remove(at: acknowledged)
    for index in acknowledged..<numbered.count {
      let next = numbered[index]
      numbered[index] = OutgoingResponse(
        sequence: index + 1, item: next.item, response: next.response,
        terminalTime: next.terminalTime)
    }
    refused.removeAll { $0.item == first.item }
    if !waitingItems.contains(first.item) { refused.append(Unsent(first)) }
    news.append(.refused(acknowledged + 1))
    return !offeredAgain.contains(first.item)
  }

  /// Sends again what is not acknowledged.
  mutating func open() { (isClosed, isPast) = (false, false) }

  /// Stops sending what the room says was made after the deadline.
  mutating func closeAsPast() { (isClosed, isPast) = (true, true) }

  /// Stops sending; what is not acknowledged stays visible as not saved.
  package mutating func close() { isClosed = true }

  /// Starts numbering again for a new session key, keeping what was not acknowledged; what the room
  /// refused is offered once more. All of it was made before the new seat, so it counts as made when
  /// the seat was taken.
  package mutating func renumber() {
    var fresh = Outbox()
    let kept = refused + numbered.dropFirst(acknowledged).map { Unsent($0) } + unsent
    fresh.unsent = kept.map { Unsent(item: $0.item, response: $0.response, terminalTime: 0) }
    fresh.news = news
    self = fresh
  }
}

extension Outbox.Unsent {
  fileprivate init(_ numbered: OutgoingResponse) {
    self.init(
      item: numbered.item, response: numbered.response, terminalTime: numbered.terminalTime)
  }
}
