import CanonicalBytes

/// Whether two files say the same but for spaces, invisible characters and look-alikes.
enum Likeness {
  /// Compares key by key; `pinned` may be new.
  static func isSame(_ old: SourceFile, _ new: SourceFile) throws(MendingRefusal) -> Bool {
    let before: MarkedNode
    do { before = try MarkedYAML.read(RawText.readable(old)) } catch { throw .unreadable(error) }
    guard let after = try? MarkedYAML.read(new) else { return false }
    return isSame(before, after)
  }

  private static func isSame(_ old: MarkedNode, _ new: MarkedNode) -> Bool {
    switch (old.content, new.content) {
    case (.scalar(let a), .scalar(let b)): return folded(a) == folded(b)
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
    case (.mapping(let a), .mapping(let b)):
      let known = b.filter { member in
        member.key != "pinned" || a.contains { $0.key == "pinned" }
      }
      return a.count == known.count
        && zip(a, known).allSatisfy {
          folded($0.key) == folded($1.key) && isSame($0.value, $1.value)
        }
    case (.scalar, _), (.list, _), (.mapping, _): return false
    }
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    CanonicalString.nfc(text).unicodeScalars.compactMap { scalar in
      let isNothing =
        scalar.properties.isWhitespace || CanonicalString.isForbidden(scalar)
        || CharacterFlaws.isInvisible(scalar)
      return isNothing ? nil : LookAlikes.latin(scalar, language: "vi") ?? scalar
    }
  }
}
