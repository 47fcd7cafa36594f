import CanonicalBytes
import Foundation

/// What one response is worth by the shares of a key's document, apart from the library's scoring.
struct NaiveShares {
  /// Of the points, in units of ``unit``.
  private var worth: Int128 = 0
  /// A multiple of every denominator.
  private var unit: Int128 = 1

  var isWhole: Bool { worth >= unit }

  /// Nothing is worth nothing, and so is a string that the item does not take.
  init(_ response: String, item: CanonicalJSON, key: CanonicalJSON, shares: CanonicalJSON) {
    let taken = NaiveJudgement.parts(response, item: item)
    guard !response.isEmpty, let taken else { return }
    let found = Self.found(taken, response, shares)
    guard let least = Self.share(shares["least"]), let most = Self.share(shares["most"]) else {
      return
    }
    let common = (found + [least, most]).reduce(Int128(1)) { Self.multiple($0, Int128($1.of)) }
    // Whatever a hostile document says: beyond what the library takes, it is worth nothing.
    guard common <= 10_000_000_000_000_000 else { return }
    unit = common
    let sum = found.reduce(Int128(0)) { $0 + Int128($1.0) * (common / Int128($1.of)) }
    let (floor, ceiling) = (
      Int128(least.0) * (common / Int128(least.of)), Int128(most.0) * (common / Int128(most.of))
    )
    worth = min(max(sum, floor), ceiling)
  }

  /// Towards nothing.
  func points(of most: Int) -> Int { Int(Int128(most) * worth / unit) }

  private static func found(
    _ taken: [[String]], _ response: String, _ shares: CanonicalJSON
  ) -> [(Int, of: Int)] {
    if let gaps = shares["gaps"]?.arrayValue {
      return taken.compactMap { part in
        guard part.count == 2, let number = Int(part[0]), gaps.indices.contains(number - 1),
          let own = share(gaps[number - 1]["share"]),
          let inner = single(part[1], gaps[number - 1])
        else { return nil }
        return (own.0 * inner.0, own.of * inner.of)
      }
    }
    if let pairs = shares["pairs"]?.arrayValue {
      return taken.compactMap { part in
        let listed = pairs.first { $0.arrayValue?.prefix(2).map(\.stringValue) == part }
        return share(listed?.arrayValue?.last ?? shares["otherwise"])
      }
    }
    if shares["choices"] != nil { return taken.compactMap { single($0[0], shares) } }
    return [single(response, shares)].compactMap(\.self)
  }

  /// What one choice, text or number adds.
  private static func single(_ given: String, _ table: CanonicalJSON) -> (Int, of: Int)? {
    if let choices = table["choices"]?.arrayValue {
      return share(choices.first { $0.arrayValue?.first == .string(given) }?.arrayValue?.last)
    }
    if let texts = table["texts"]?.arrayValue {
      return share(texts.first { isMeant(given, $0) }?["share"])
    }
    let numbers = table["numbers"]?.arrayValue ?? []
    return share(
      numbers.first { entry in
        guard let number = entry["number"] else { return NaiveNumber.isNumber(given) }
        return NaiveNumber.isRight(given, number)
      }?["share"])
  }

  private static func isMeant(_ given: String, _ text: CanonicalJSON) -> Bool {
    let ignoresCase = text["case"] == "ignore"
    let folded = NaiveJudgement.plain(given, ignoresCase)
    let wanted = NaiveJudgement.plain(text["text"]?.stringValue ?? "", ignoresCase)
    guard !folded.isEmpty else { return false }
    return text["wildcards"] == .bool(true) ? matches(folded[...], wanted[...]) : folded == wanted
  }

  /// By trying every length of each run: slow and plain.
  private static func matches(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    var reached: Set<Int> = [text.startIndex]
    var rest = pattern
    while let byte = rest.popFirst() {
      let star = UInt8(ascii: "*")
      if byte == star {
        guard let first = reached.min() else { return false }
        reached = Set(first...text.endIndex)
        continue
      }
      var wanted = byte
      if byte == UInt8(ascii: "\\"), rest.first == star { wanted = rest.removeFirst() }
      reached = Set(
        reached.compactMap { $0 < text.endIndex && text[$0] == wanted ? $0 + 1 : nil })
    }
    return reached.contains(text.endIndex)
  }

  private static func share(_ json: CanonicalJSON?) -> (Int, of: Int)? {
    guard let text = json?.stringValue else { return nil }
    let sides = text.components(separatedBy: "/")
    guard sides.count < 3, let over = Int(sides[0]),
      let under = Int(sides.count > 1 ? sides[1] : "1"),
      over.magnitude <= 100_000_000, (1...100_000_000).contains(under)
    else { return nil }
    return (over, under)
  }

  private static func multiple(_ a: Int128, _ b: Int128) -> Int128 {
    guard a <= 10_000_000_000_000_000 else { return a }
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
  }
}
