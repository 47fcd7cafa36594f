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
  /// The focused choice of the item on the screen.
  var focus = 0
  /// Lines scrolled down in the item on the screen.
  var scroll = 0
  /// The typed response on the screen while keys go into it.
  var draft: Draft?
  /// The question number being typed.
  var jump: String?
  /// The focused question of the overview.
  var overviewFocus = 0
  private(set) var views: [String: View] = [:]

  /// A typed response that is being edited.
  struct Draft: Equatable, Sendable {
    var field: TextField
    /// Monotonic milliseconds of the last key.
    var touched: Int
  }

  /// Time and visits of one item.
  struct View: Equatable, Sendable {
    var milliseconds = 0
    var visits = 0
  }

  /// The most characters of a typed response.
  static let longestText = 200

  init(_ reply: PaperReply) {
    items = reply.items
    maximum = reply.maximum
    responses = reply.responses
  }

  /// Takes the room's responses, with those it has not acknowledged on top.
  mutating func refresh(_ reply: PaperReply, unsaved: [String: String]) {
    if reply.items != items {
      items = reply.items
      current = min(current, max(0, items.count - 1))
      focus = 0
      scroll = 0
    }
    maximum = reply.maximum
    responses = reply.responses.merging(unsaved) { _, own in own }.filter { !$0.value.isEmpty }
  }

  var item: PaperItem? { items.indices.contains(current) ? items[current] : nil }

  var answered: Int { items.count { responses[$0.id] != nil } }

  func response(to item: PaperItem) -> String { responses[item.id] ?? "" }

  /// The item whose line has been changed since its response was recorded.
  var unkept: String? {
    guard let item, let draft, draft.field.text.trimmed != response(to: item) else { return nil }
    return item.id
  }

  /// The choices of `item` that are in its response.
  func chosen(_ item: PaperItem) -> Set<String> {
    Set(response(to: item).split(separator: " ").map(String.init))
  }

  /// Puts the item at `index` on the screen with the focus on its first chosen choice.
  mutating func open(_ index: Int, at now: Int) {
    guard items.indices.contains(index) else { return }
    current = index
    overviewFocus = index
    scroll = 0
    jump = nil
    draft = nil
    let item = items[index]
    let chosen = chosen(item)
    focus = item.choices.firstIndex { chosen.contains($0.id) } ?? 0
    if item.kind == .shortText { edit(at: now) }
    views[item.id, default: View()].visits += 1
  }

  /// Lets keys go into the typed response on the screen.
  mutating func edit(at now: Int) {
    guard let item, item.kind == .shortText else { return }
    draft = Draft(
      field: TextField(response(to: item), most: Self.longestText), touched: now)
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
    items.map { SheetLine(item: $0.id, response: response(to: $0)) }
  }
}
