import Assessment
import RoomAPI

/// What somebody who read the sample banks remembers: the key of each item.
struct StudyNotes: Sendable {
  private let records: [ItemID: ItemRecord]

  init(_ banks: [QuestionBank]) {
    var records: [ItemID: ItemRecord] = [:]
    for record in banks.flatMap(\.records) { records[record.item.id] = record }
    self.records = records
  }

  /// The right response to an item; `nil` when the banks do not hold it.
  ///
  /// The names of choices come from item and text, so those of the bank are those of the room.
  func right(for item: PaperItem) -> String? {
    guard let record = records[ItemID(item.id)], record.item.stem == item.stem else {
      return nil
    }
    let response = record.key.rightResponse
    return response.isEmpty ? nil : response
  }
}
