/// An item with its choices in the order, and so under the letters, that its file gives them.
public struct LetteredItem: Hashable, Sendable {
  /// What a candidate may see.
  public let item: Item
  /// In authored order: the first is A.
  public let choices: [Choice]

  /// An item whose file has its choices in this order.
  public init(item: Item, order: [ChoiceID]) {
    self.item = item
    let rank = Dictionary(zip(order, 0...), uniquingKeysWith: { first, _ in first })
    choices = item.choices.sorted {
      (rank[$0.id] ?? Int.max, $0.id) < (rank[$1.id] ?? Int.max, $1.id)
    }
  }

  /// The items of `bank`, which was read from `files`, in its order.
  public static func all(_ bank: QuestionBank, files: [SourceFile]) -> [LetteredItem] {
    var orders: [ItemID: [ChoiceID]] = [:]
    for file in files where !BankFiles.isBankFile(file.name) {
      guard !BankHistory.isHistoryFile(file.name), let root = try? MarkedYAML.read(file) else {
        continue
      }
      for node in member("items", of: root)?.list ?? [] {
        guard let id = member("id", of: node)?.scalar.map({ ItemID($0) }),
          let choices = member("choices", of: node)
        else { continue }
        var fields = MarkedFields(node, file: file.name)
        orders[id] = ChoiceLetters(choices, item: id, &fields).choices?.map(\.id)
      }
    }
    return bank.records.map { LetteredItem(item: $0.item, order: orders[$0.item.id] ?? []) }
  }

  /// The letter of the choice or prompt at `index`.
  public static func letter(_ index: Int) -> String {
    let letters = "ABCDEFGH"
    return letters.dropFirst(index).first.map(String.init) ?? "?"
  }

  private static func member(_ name: String, of node: MarkedNode) -> MarkedNode? {
    node.mapping?.first { $0.key == name }?.value
  }
}
