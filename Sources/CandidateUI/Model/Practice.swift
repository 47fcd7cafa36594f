package import RoomAPI
package import TextScreen

extension CandidateState {
  /// A paper to work on without a room: nothing is asked, sent or scored.
  package init(
    practising reply: PaperReply, size: Size, language: Language = .vietnamese,
    contrast: Contrast = .normal
  ) {
    self.init(size: size, language: language, contrast: contrast)
    isPractice = true
    paper = WorkingPaper(reply)
    step = .question
    paper?.open(0, at: clock.now)
  }

  /// Puts the item named `id` on the screen; false when the paper has none of that name.
  package mutating func show(item id: String) -> Bool {
    guard let index = paper?.items.firstIndex(where: { $0.id == id }) else { return false }
    open(question: index)
    return true
  }

  /// The response to each answered item of the paper, with the one being worked on.
  package var responses: [String: String] {
    guard let paper else { return [:] }
    var responses = paper.responses
    if let item = paper.item, let response = paper.draftResponse {
      responses[item.id] = response.isEmpty ? nil : response
    }
    return responses
  }
}
