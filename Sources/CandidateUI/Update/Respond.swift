import RoomAPI

extension CandidateState {
  /// A draft counts when no key came for this long, in milliseconds.
  private static let idlePause = 1_500
  /// A draft counts at the latest so long after its first key, in milliseconds.
  private static let longestWait = 10_000
  /// This short before the deadline a draft counts at once.
  private static let lastMoment = 3_000

  /// Records `response` to `item`, made now, to be sent; an empty one clears.
  mutating func respond(_ response: String, to item: PaperItem) {
    if !isTimeUp { record(response, to: item, madeAt: clock.now) }
  }

  /// With `isGiven` the candidate gave it just now: then what the room refused counts as new.
  private mutating func record(
    _ response: String, to item: PaperItem, madeAt moment: Int, isGiven: Bool = true
  ) {
    let isRefused = isGiven && outbox.refusedItems.contains(item.id)
    guard let paper, paper.response(to: item) != response || isRefused else { return }
    self.paper?.responses[item.id] = response.isEmpty ? nil : response
    guard !isPractice else { return }
    outbox.add(item: item.id, response: response, terminalTime: terminalTime(at: moment))
  }

  /// Records what the draft stands for, as made with its last key: no key reaches it after the
  /// deadline, so that what stands on the screen then was made before.
  mutating func keepDraft() {
    guard let paper, let item = paper.item, let draft = paper.draft,
      let response = paper.draftResponse
    else { return }
    let isTyped = draft.waitingSince != nil
    record(response, to: item, madeAt: draft.touched, isGiven: isTyped)
    self.paper?.draft?.waitingSince = nil
  }

  /// Records a draft that nobody touched for a while, that waited long, or that has no time to.
  mutating func keepIdleDraft() {
    guard let draft = paper?.draft else { return }
    let idle = clock.now - draft.touched
    let waiting = draft.waitingSince.map { clock.now - $0 } ?? 0
    if idle >= Self.idlePause || waiting >= Self.longestWait
      || (timeLeft ?? .max) <= Self.lastMoment
    {
      keepDraft()
    }
  }

  /// Records the draft and ends it; a step that is picked up is put down where it is.
  mutating func leaveDraft() {
    keepDraft()
    if let paper, let item = paper.item, let order = paper.draft?.order {
      respond(order.joined(separator: " "), to: item)
    }
    paper?.draft = nil
  }

  /// Puts the question at `index` on the screen.
  mutating func open(question index: Int) {
    guard paper?.items.indices.contains(index) == true else { return }
    leaveDraft()
    paper?.open(index, at: clock.now)
    step = .question
    scroll = 0
  }
}
