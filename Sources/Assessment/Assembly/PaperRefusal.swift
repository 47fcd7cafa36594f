/// Why no paper is made.
public enum PaperRefusal: Error, Hashable, Sendable {
  /// Some seed could leave a paper short.
  case blueprint([BlueprintConflict])
  /// The choices of this fixed item are not given in authored order.
  case fixedOrderMissing(ItemID)
  /// The authored order given for this item is not an order of its choices.
  case fixedOrderWrong(ItemID)
}
