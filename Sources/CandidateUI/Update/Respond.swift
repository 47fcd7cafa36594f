import RoomAPI

extension CandidateState {
  /// A typed response counts when no key came for this long, in milliseconds.
  private static let idlePause = 1_500
  /// This short before the deadline a typed response counts at once.
  private static let lastMoment = 3_000

  /// Records `response` to `item`, to be sent; an empty one clears.
  mutating func respond(_ response: String, to item: PaperItem) {
    guard let paper, paper.response(to: item) != response, !isTimeUp else { return }
    self.paper?.responses[item.id] = response.isEmpty ? nil : response
    outbox.add(item: item.id, response: response, terminalTime: terminalTime)
  }

  /// Records what stands in the line of a typed response.
  mutating func keepDraft() {
    guard let paper, let item = paper.item, let draft = paper.draft else { return }
    respond(draft.field.text.trimmed, to: item)
  }

  /// Records a typed response that nobody touched for a while, or that has no time to wait.
  mutating func keepIdleDraft() {
    guard let draft = paper?.draft else { return }
    let idle = clock.now - draft.touched
    if idle >= Self.idlePause || (timeLeft ?? .max) <= Self.lastMoment { keepDraft() }
  }

  /// Puts the question at `index` on the screen.
  mutating func open(question index: Int) {
    keepDraft()
    paper?.open(index, at: clock.now)
    step = .question
    scroll = 0
  }
}
