/// The values of a profile, each of which rests on an article of the law.
public enum RegulationField: String, CaseIterable, Hashable, Sendable {
  case items
  case minutes
  case pass
  case bankMultiple = "bank_multiple"
  case itemTypes = "item_types"
  case choiceCounts = "choice_counts"
  case late
  case penalties
  case resultShown = "result_shown"
}
