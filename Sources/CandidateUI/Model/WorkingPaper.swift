import RoomAPI

/// The paper as the candidate works on it.
struct WorkingPaper: Equatable, Sendable {
  private(set) var items: [PaperItem]
  /// Hundredths of a point.
  private(set) var maximum: Int
  /// The response to each answered item, whether saved or not.
  var responses: [String: String]
  /// What the room's log had of them when the paper was fetched last.
  private(set) var logged: [String: String]
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
  private(set) var views: [String: TimeSpent] = [:]
  /// The items of whose views the journal knows less.
  private var untoldViews: Set<String> = []

  init(_ reply: PaperReply) {
    items = reply.items
    maximum = reply.maximum
    logged = reply.responses.filter { !$0.value.isEmpty }
    responses = logged
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
    logged = reply.responses.filter { !$0.value.isEmpty }
    responses = logged.merging(unsaved) { _, own in own }.filter { !$0.value.isEmpty }
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
    views[item.id, default: TimeSpent()].visits += 1
    untoldViews.insert(item.id)
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
    views[item.id, default: TimeSpent()].milliseconds += max(0, milliseconds)
    untoldViews.insert(item.id)
  }

  /// Goes on from what was measured before.
  mutating func add(_ earlier: [String: TimeSpent]) {
    for item in items {
      guard let before = earlier[item.id] else { continue }
      views[item.id, default: TimeSpent()].milliseconds += before.milliseconds
      views[item.id, default: TimeSpent()].visits += before.visits
    }
  }

  /// What is new of the views since the last call, for the journal; with `all` everything.
  mutating func takeViews(all: Bool = false) -> [JournalRecord] {
    defer { untoldViews = [] }
    return items.compactMap { item in
      guard all || untoldViews.contains(item.id), let view = views[item.id] else { return nil }
      return .viewed(item: item.id, milliseconds: view.milliseconds, visits: view.visits)
    }
  }

  /// Time and visits of every item, in paper order.
  var itemViews: [ItemView] {
    items.map { item in
      let view = views[item.id] ?? TimeSpent()
      return ItemView(item: item.id, milliseconds: view.milliseconds, visits: view.visits)
    }
  }

  /// Every item with the response that counts, in paper order: of the items in `refused` what the
  /// room had before it refused another one.
  func sheet(refused: Set<String>) -> [SheetLine] {
    items.map { item in
      let response = refused.contains(item.id) ? logged[item.id] ?? "" : response(to: item)
      return SheetLine(item, response: response)
    }
  }
}
