import CanonicalBytes

/// Names for the choices of an item, which show neither their order nor which is right.
public enum ChoiceNames {
  /// The names of the choices of `item` with these texts, in the order given; `nil` when two
  /// texts are equal or cannot be told apart with six characters.
  ///
  /// A name is the first 4 characters of the Crockford base32 of SHA-256(`thi-choice/v1` line
  /// feed, item id, line feed, text in NFC); choices of one item whose names collide take 5,
  /// then 6 characters.
  public static func names(item: ItemID, texts: [String]) -> [ChoiceID]? {
    let longest = texts.map { text in
      let bytes = Array("thi-choice/v1\n\(item)\n\(CanonicalString.nfc(text))".utf8)
      return Crockford.encode(Digest32(hashing: bytes).bytes, count: 6)
    }
    var names = longest.map { String($0.prefix(4)) }
    for length in 5...6 {
      let colliding = repeated(names)
      if colliding.isEmpty { break }
      for index in names.indices where colliding.contains(names[index]) {
        names[index] = String(longest[index].prefix(length))
      }
    }
    return repeated(names).isEmpty ? names.map { ChoiceID($0) } : nil
  }

  private static func repeated(_ names: [String]) -> Set<String> {
    Set(Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys)
  }
}
