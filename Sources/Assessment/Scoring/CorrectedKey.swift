public import CanonicalBytes

/// What is right for one item once its key was found wrong.
///
/// A response earns the best points that any of ``keys`` gives. With no key at all the item is
/// credited in full to everybody, whatever the response.
public struct CorrectedKey: Hashable, Sendable {
  /// The item this is the corrected key of.
  public let item: ItemID
  /// Each right by itself; empty for credit to all.
  public let keys: [AnswerKey]

  /// A corrected key; refuses a key of another item and one that is there twice.
  public init(item: ItemID, keys: [AnswerKey]) throws(CorrectionRefusal) {
    guard keys.allSatisfy({ $0.item == item }) else { throw .otherItem }
    guard Set(keys).count == keys.count else { throw .repeatedKey }
    self.item = item
    self.keys = keys
  }

  /// Whether every response earns the full points.
  public var creditsAll: Bool { keys.isEmpty }

  /// Whether every key can be a key of `item`.
  public func fits(_ item: Item) -> Bool {
    self.item == item.id && keys.allSatisfy { $0.fits(item) }
  }

  /// How much of `response` is right by the kindest key, and what that is worth.
  func judged(
    _ response: String, item: Item, maximum: Points
  ) -> (points: Points, isComplete: Bool) {
    if creditsAll { return (maximum, true) }
    var best = (points: Points.zero, isComplete: false)
    for key in keys {
      let part = PartialRight(response, item: item, key: key)
      best.points = max(best.points, item.scoring.points(part, maximum: maximum))
      best.isComplete = best.isComplete || part.isComplete
    }
    return best
  }
}

extension CorrectedKey {
  /// `{"i":item,"keys":[key…],"t":"corrected"}` with the keys as they are committed.
  public var json: CanonicalJSON {
    [
      "i": .string(item.rawValue), "keys": .array(keys.map(\.json)), "t": "corrected",
    ]
  }

  /// Reads what ``json`` writes and nothing more.
  public init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    guard try fields.string("t") == "corrected" else { throw .field("t") }
    let item = ItemID(try fields.string("i"))
    var keys: [AnswerKey] = []
    for element in try fields.array("keys") { keys.append(try AnswerKey(canonical: element)) }
    try fields.finish()
    do throws(CorrectionRefusal) {
      self = try CorrectedKey(item: item, keys: keys)
    } catch { throw .field("keys") }
  }
}

/// Why something is no corrected key.
public enum CorrectionRefusal: Error, Hashable, Sendable {
  /// A key is of another item.
  case otherItem
  /// One key stands there twice.
  case repeatedKey
  /// The response is none that the item takes, or leaves a part of it open.
  case response
  /// People mark this item; it can only be credited to all.
  case marked
}
