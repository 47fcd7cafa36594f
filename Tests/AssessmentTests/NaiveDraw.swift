import Assessment
import CanonicalBytes
import Crypto

/// The draw as the specification words it, with no thought of speed.
struct NaiveDraw {
  let leaves: [BankLeaf]
  let blueprint: Blueprint
  let orders: [ItemID: [ChoiceID]]
  let seed: DrawSeed

  func ticket(_ purpose: String, _ subject: String, _ id: String) -> String {
    let text = "thi-draw/v1\n\(purpose)\n\(subject)\n\(id)\n"
    let key = SymmetricKey(data: seed.bytes.bytes)
    return HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
      .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  func sort(_ ids: [String], _ purpose: String, _ subject: String) -> [String] {
    let tickets = Dictionary(uniqueKeysWithValues: ids.map { ($0, ticket(purpose, subject, $0)) })
    return ids.sorted { a, b in
      let left = tickets[a] ?? ""
      let right = tickets[b] ?? ""
      return left == right ? a < b : left < right
    }
  }

  func paper(_ subject: String) -> Paper {
    var units: [String: [BankLeaf]] = [:]
    var enemies: Set<EnemyGroup> = []
    for cell in blueprint.cells {
      let matching = leaves.filter { cell.takes(topic: $0.topic, level: $0.level) }
      let groups = Dictionary(grouping: matching.filter { $0.passage != nil }) {
        $0.passage?.rawValue ?? ""
      }.filter { name, members in
        members.count == cell.passageSize
          && leaves.count { $0.passage?.rawValue == name } == members.count
      }
      let lone = Dictionary(
        uniqueKeysWithValues: matching.filter { $0.passage == nil }.map { ($0.id.rawValue, $0) })
      let purpose = "items/\(cell.id)"
      for name in sort(Array(groups.keys), purpose, subject).prefix(cell.passages) {
        units[name] = groups[name]?.sorted { $0.id < $1.id }
      }
      var missing = cell.count
      for name in sort(Array(lone.keys), purpose, subject) where missing > 0 {
        guard let leaf = lone[name] else { continue }
        if let group = leaf.enemies, !enemies.insert(group).inserted { continue }
        units[name] = [leaf]
        missing -= 1
      }
    }
    let chosen = sort(Array(units.keys), "order", subject).flatMap { units[$0] ?? [] }
    return Paper(
      candidate: subject, items: chosen.map(\.id), options: chosen.map { options($0, subject) })
  }

  private func options(_ leaf: BankLeaf, _ subject: String) -> [ChoiceID] {
    if leaf.fixed { return orders[leaf.id] ?? [] }
    let free = leaf.choices.filter { !leaf.pinned.contains($0) }.map(\.rawValue)
    return sort(free, "opts/\(leaf.id)", subject).map { ChoiceID($0) } + leaf.pinned
  }
}
