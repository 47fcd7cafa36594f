/// k of n by nesting: one wrap of a one-time identity for each set of k trustees.
///
/// In a wrap the first trustee's layer is the outermost, so that two people open it with
/// `age -d -i first.key wrap | age -d -i second.key`.
package enum Custody {
  /// The most trustees; 6 of 12 are 924 wraps.
  package static let mostTrustees = 12

  /// The wraps of `identity`, `NAME.1-2.age` and so on: positions in the list from 1, sets in order.
  package static func wraps(
    of identity: AgeIdentity, name: String, trustees: [Trustee], needed: Int
  ) throws(AgeRefusal) -> [(name: String, bytes: [UInt8])] {
    guard (1...mostTrustees).contains(trustees.count), (1...trustees.count).contains(needed),
      Set(trustees.map(\.recipient)).count == trustees.count,
      Set(trustees.map { Array($0.name.utf8) }).count == trustees.count
    else { throw .trustees }
    var wraps: [(name: String, bytes: [UInt8])] = []
    for set in sets(of: needed, among: trustees.count) {
      var bytes = Array((identity.text + "\n").utf8)
      for position in set.reversed() {
        bytes = try AgeFile.seal(bytes, to: [trustees[position - 1].recipient])
      }
      wraps.append((fileName(name, set), bytes))
    }
    return wraps
  }

  /// The one-time identity, and the names of the trustees who opened it, in list order.
  ///
  /// `identities` may be in any order and hold more than needed. A wrap that is damaged is passed
  /// over while another one of these trustees is there.
  package static func open(
    _ wraps: [(name: String, bytes: [UInt8])], of name: String, trustees: [Trustee],
    with identities: [AgeIdentity]
  ) throws(AgeRefusal) -> (identity: AgeIdentity, by: [String]) {
    let own = keys(of: identities, among: trustees)
    let sets = wraps.compactMap { wrap in
      positions(wrap.name, name, among: trustees.count).map { (positions: $0, bytes: wrap.bytes) }
    }
    let ours = sets.filter { $0.positions.allSatisfy { own[$0] != nil } }
    guard !ours.isEmpty else {
      guard let needed = sets.map(\.positions.count).min() else { throw .noWrap(name: name) }
      guard own.count >= needed else {
        throw .tooFewTrustees(needed: needed, given: own.count)
      }
      throw .noWrap(name: fileName(name, Array(own.keys.sorted().prefix(needed))))
    }
    var refusal = AgeRefusal.wrongKey
    for set in ours {
      do throws(AgeRefusal) {
        let identity = try unwrapped(set.bytes, set.positions.compactMap { own[$0] })
        return (identity, set.positions.map { trustees[$0 - 1].name })
      } catch {
        refusal = error
      }
    }
    throw refusal
  }

  private static func unwrapped(
    _ wrap: [UInt8], _ keys: [AgeIdentity]
  ) throws(AgeRefusal) -> AgeIdentity {
    var bytes = wrap
    for key in keys { bytes = try AgeFile.open(bytes, with: [key]) }
    guard let text = String(validating: bytes, as: UTF8.self),
      let identity = try AgeIdentity.list(text).first
    else { throw .identity }
    return identity
  }

  private static func keys(
    of identities: [AgeIdentity], among trustees: [Trustee]
  ) -> [Int: AgeIdentity] {
    var own: [Int: AgeIdentity] = [:]
    for identity in identities {
      guard let index = trustees.firstIndex(where: { $0.recipient == identity.recipient }) else {
        continue
      }
      own[index + 1] = identity
    }
    return own
  }

  private static func fileName(_ name: String, _ set: [Int]) -> String {
    "\(name).\(set.map { "\($0)" }.joined(separator: "-")).age"
  }

  /// The positions that a wrap of `name` is named for; `nil` for any other file.
  private static func positions(_ file: String, _ name: String, among count: Int) -> [Int]? {
    guard file.hasPrefix(name + "."), file.hasSuffix(".age") else { return nil }
    let middle = file.dropFirst(name.count + 1).dropLast(4)
    let positions = middle.split(separator: "-", omittingEmptySubsequences: false)
      .compactMap { Int($0) }
    guard !positions.isEmpty, fileName(name, positions) == file,
      positions == Set(positions).sorted(), positions.allSatisfy({ (1...count).contains($0) })
    else { return nil }
    return positions
  }

  /// The sets of `size` numbers of 1…`count`, in order.
  private static func sets(of size: Int, among count: Int) -> [[Int]] {
    var sets: [[Int]] = [[]]
    for _ in 0..<size {
      sets = sets.flatMap { set in
        ((set.last ?? 0)..<count).map { set + [$0 + 1] }
      }
    }
    return sets
  }
}
