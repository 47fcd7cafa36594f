import CanonicalBytes
import ExamSession
import Foundation

/// What `exam commit` made, as it is printed.
struct CommittedExam: Encodable {
  let exam: String
  let origin: String
  let folder: String
  let vkey: String
  /// The root over the bank's leaves, base64: that of the sealing minutes.
  let bankRoot: String
  /// Items in the committed bank, and in one paper.
  let items: Int
  let paper: Int
  let candidates: Int
  /// Candidates who need not sit this part.
  let exempt: Int
  let start: Date
  /// The signed head of size 1, for the minutes.
  let checkpoint: String
  let codes: RoomCodes
  /// Who opens questions and keys; `nil` when they are not sealed.
  let ceremony: Ceremony?

  private enum CodingKeys: String, CodingKey {
    case exam, origin, folder, vkey, items, paper, candidates, exempt, start, checkpoint, sealed
    case bankRoot = "bank_root"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(exam, forKey: .exam)
    try container.encode(origin, forKey: .origin)
    try container.encode(folder, forKey: .folder)
    try container.encode(vkey, forKey: .vkey)
    try container.encode(bankRoot, forKey: .bankRoot)
    try container.encode(items, forKey: .items)
    try container.encode(paper, forKey: .paper)
    try container.encode(candidates, forKey: .candidates)
    try container.encode(exempt, forKey: .exempt)
    try container.encode(Int(start.timeIntervalSince1970 * 1_000), forKey: .start)
    try container.encode(checkpoint, forKey: .checkpoint)
    try container.encode(ceremony != nil, forKey: .sealed)
  }

  /// For the examiner: what was committed, and what to write into the minutes.
  func text(_ options: OutputOptions) -> String {
    let time = start.formatted(.iso8601)
    return options.words(
      """
      Đã chốt kỳ thi \(exam) vào \(folder)
        ngân hàng   \(items) câu, mỗi đề \(paper) câu; gốc \(bankRoot)
        thí sinh    \(candidates), miễn thi phần này \(exempt)
        bắt đầu     \(time)
        niêm phong  \(custody(options))
        khóa        \(vkey)

      Chép vào biên bản (điểm kiểm đầu tiên):
      \(checkpoint)
      Mã cho phong bì: khoathi room codes \(folder)
      Mở phòng thi:    khoathi room serve \(folder)\(opening)
      """,
      """
      Exam \(exam) is committed in \(folder)
        bank        \(items) items, \(paper) in a paper; root \(bankRoot)
        candidates  \(candidates), exempt from this part \(exempt)
        start       \(time)
        sealed      \(custody(options))
        vkey        \(vkey)

      For the minutes (first checkpoint):
      \(checkpoint)
      Codes for the envelopes: khoathi room codes \(folder)
      Open the room:           khoathi room serve \(folder)\(opening)
      """)
  }

  private func custody(_ options: OutputOptions) -> String {
    guard let ceremony else {
      return options.words("không – chỉ để diễn tập", "no – for rehearsals only")
    }
    let (needed, count) = (ceremony.needed, ceremony.trustees.count)
    return options.words(
      "\(needed) trong \(count) người giữ khóa mở đề, mở đáp án",
      "\(needed) of \(count) trustees open the questions, and the keys")
  }

  /// The command at which the trustees meet.
  private var opening: String {
    ceremony == nil ? "" : "\n    → khoathi exam open \(folder) --trustee A.key --trustee B.key"
  }
}
