/// How far an item is; only approved ones are drawn.
public enum ItemStatus: String, CaseIterable, Hashable, Sendable {
  case draft
  case reviewed
  case approved
  case retired
}
