import RoomAPI

/// The paper as the candidate works on it.
struct WorkingPaper: Equatable, Sendable {
  private(set) var items: [PaperItem]
  /// Hundredths of a point.
  private(set) var maximum: Int
  /// The response to each answered item, whether saved or not.
  var responses: [String: String]
  var flagged: Set<String> = []
  /// The index of the item on the screen.
  private(set) var current = 0
  /// The focused choice, step, prompt or gap of the item on the screen.
  var focus = 0
  /// Lines scrolled down in the item on the screen.
  var scroll = 0
  /// The response on the screen while keys go into it.
  var draft: Draft?
  /// The question number being typed.
  var jump: String?
  /// The focused question of the overview.
  var overviewFocus = 0
  private(set) var views: [String: View] = [:]

  /// Time and visits of one item.
  struct View: Equatable, Sendable {
    var milliseconds = 0
    var visits = 0
  }

  init(_ reply: PaperReply) {
    items = reply.items
    maximum = reply.maximum
    responses = reply.responses.filter { !$0.value.isEmpty }
  }

  /// Takes the room's responses, with those it has not acknowledged on top.
  mutating func refresh(_ reply: PaperReply, unsaved: [String: String]) {
    if reply.items != items {
      let before = item
      items = reply.items
      current = min(current, max(0, items.count - 1))
      focus = 0
      scroll = 0
      if item != before { draft = nil }
    }
    maximum = reply.maximum
    responses = reply.responses.merging(unsaved) { _, own in own }.filter { !$0.value.isEmpty }
  }

  var item: PaperItem? { items.indices.contains(current) ? items[current] : nil }

  /// Items with a whole response.
  var answered: Int { items.count { progress(of: $0) == .complete } }

  /// Items of whose parts some have no response.
  var partial: Int { items.count - answered - empty }

  /// Items without any response.
  var empty: Int { items.count { responses[$0.id] == nil } }

  func response(to item: PaperItem) -> String { responses[item.id] ?? "" }

  func progress(of item: PaperItem) -> ItemProgress {
    ItemProgress(item, response: response(to: item))
  }

  /// The choices of `item` that are in its response.
  func chosen(_ item: PaperItem) -> Set<String> {
    Set(response(to: item).split(separator: " ").map(String.init))
  }

  /// Puts the item at `index` on the screen with the focus where the work goes on: the first
  /// chosen choice, or the first part without a response.
  mutating func open(_ index: Int, at now: Int) {
    guard items.indices.contains(index) else { return }
    current = index
    overviewFocus = index
    scroll = 0
    jump = nil
    draft = nil
    let item = items[index]
    focus = firstFocus(item)
    if item.kind == .shortText || item.kind == .numeric { edit(at: now) }
    views[item.id, default: View()].visits += 1
  }

  private func firstFocus(_ item: PaperItem) -> Int {
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice:
      let chosen = chosen(item)
      return item.choices.firstIndex { chosen.contains($0.id) } ?? 0
    case .matching, .trueFalseGroup:
      let pairs = ResponseParts.pairs(response(to: item))
      return item.prompts.firstIndex { pairs[$0.id] == nil } ?? 0
    case .cloze:
      let gaps = ResponseParts.gaps(response(to: item))
      return item.gaps.indices.first { gaps[$0 + 1] == nil } ?? 0
    case .ordering, .shortText, .numeric, .extendedText: return 0
    }
  }

  /// Counts `milliseconds` for the item on the screen.
  mutating func spend(_ milliseconds: Int) {
    guard let item else { return }
    views[item.id, default: View()].milliseconds += max(0, milliseconds)
  }

  /// Time and visits of every item, in paper order.
  var itemViews: [ItemView] {
    items.map { item in
      let view = views[item.id] ?? View()
      return ItemView(item: item.id, milliseconds: view.milliseconds, visits: view.visits)
    }
  }

  /// Every item with its response, in paper order.
  var sheet: [SheetLine] {
    items.map { SheetLine($0, response: response(to: $0)) }
  }
}
