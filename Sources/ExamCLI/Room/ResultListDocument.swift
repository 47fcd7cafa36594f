import Reports

/// What `khoathi room result-list --json` prints.
struct ResultListDocument: Encodable {
  struct Row: Encodable {
    let candidate: String
    let name: String
    let born: String
    let result: String
    let note: String
    let signed: String
  }

  let exam: String
  let room: String
  let sat: Int
  let size: Int
  let root: String
  let candidates: [Row]

  init(_ list: ResultList) {
    (exam, room, sat, size, root) = (list.exam, list.room, list.sat, list.size, list.root)
    candidates = list.rows.map {
      Row(
        candidate: $0.candidate, name: $0.name, born: $0.born, result: $0.result, note: $0.note,
        signed: $0.signed)
    }
  }
}
