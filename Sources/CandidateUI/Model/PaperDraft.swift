import CanonicalBytes
import RoomAPI
import TextScreen

extension WorkingPaper {
  /// The most characters of a typed word, phrase or number, and the most bytes that the log takes.
  static let longestText = 200
  static let longestTextBytes = 500
  /// The most bytes of an extended text.
  static let longestEssay = 8_000

  /// The focused gap of a cloze item; `nil` for other items.
  var focusedGap: PaperGap? {
    guard let item, item.kind == .cloze, item.gaps.indices.contains(focus) else { return nil }
    return item.gaps[focus]
  }

  /// The steps of an ordering item as they stand now.
  func order(_ item: PaperItem) -> [String] {
    if let order = draft?.order { return order }
    let given = response(to: item).split(separator: " ").map(String.init)
    let ids = item.choices.map(\.id)
    return Set(given) == Set(ids) && given.count == ids.count ? given : ids
  }

  /// What stands in the line of a typed response: of the item, or of its focused gap.
  func typed(_ item: PaperItem) -> String {
    let response = response(to: item)
    return item.kind == .cloze ? ResponseParts.gaps(response)[focus + 1] ?? "" : response
  }

  /// Lets keys go into the typed response on the screen.
  mutating func edit(at now: Int) {
    guard let item else { return }
    let before = response(to: item)
    switch item.kind {
    case .shortText, .numeric:
      draft = Draft(.line(line(item)), before: before, at: now)
    case .cloze where focusedGap?.kind != .choice && focusedGap != nil:
      draft = Draft(.line(line(item)), before: before, at: now)
    case .extendedText:
      let area = TextArea(before, mostBytes: Self.longestEssay)
      draft = Draft(.area(area), before: before, at: now)
    case .singleChoice, .trueFalse, .multipleChoice, .ordering, .matching, .trueFalseGroup,
      .cloze:
      break
    }
  }

  /// The line of a typed response as it would be edited.
  func line(_ item: PaperItem) -> TextField {
    TextField(typed(item), most: Self.longestText, mostBytes: Self.longestTextBytes)
  }

  /// Picks the focused step up.
  mutating func lift(at now: Int) {
    guard let item, item.kind == .ordering, item.choices.indices.contains(focus) else { return }
    let order = order(item)
    draft = Draft(.order(order, start: order), before: response(to: item), at: now)
  }

  /// The response that the draft stands for.
  var draftResponse: String? {
    guard let item, let draft else { return nil }
    switch draft.content {
    case .line(let field):
      let typed = CanonicalString.nfc(field.text).trimmed
      guard item.kind == .cloze else { return typed }
      var gaps = ResponseParts.gaps(response(to: item))
      gaps[focus + 1] = typed
      return ResponseParts.text(gaps: gaps)
    case .area(let area): return area.response
    case .order(let order, let start):
      return order == start ? draft.before : order.joined(separator: " ")
    }
  }

  /// The item whose draft differs from its recorded response.
  var unkept: String? {
    guard let item, let response = draftResponse, response != self.response(to: item) else {
      return nil
    }
    return item.id
  }
}
