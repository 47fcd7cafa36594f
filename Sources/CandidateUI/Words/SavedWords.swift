/// What is saved where, in words; `{where}` is ``memory`` or ``disk``. The short forms fit into 38
/// columns.
struct SavedWords: Sendable {
  let all, allLost, allLostShort: String
  /// When nobody works any more, or for the while.
  let lostKeep: String
  /// The shortest form, where an alert stands beside it.
  let brief: String
  let sending, sendingShort, lost, lostShort, refused, refusedShort: String
  let heldBack, heldBackShort: String
  /// What the room refused for good: on the status line, and as a sentence.
  let notTaken, notTakenShort, notTakenText: String
  let memory, disk: String

  static let vietnamese = SavedWords(
    all: "Đã lưu mọi câu trả lời ở máy chủ",
    allLost: "Đã lưu mọi câu trả lời ở máy chủ – mất liên lạc, cứ làm bài",
    allLostShort: "Đã lưu cả ở máy chủ – mất liên lạc",
    lostKeep: "{n} câu còn ở máy này ({where}) – mất liên lạc, đừng tắt máy",
    brief: "{n} câu ở máy ({where})",
    sending: "{n} câu còn ở máy này ({where}) – đang gửi",
    sendingShort: "{n} câu ở máy ({where}) – đang gửi",
    lost: "{n} câu còn ở máy này ({where}) – mất liên lạc, cứ làm bài",
    lostShort: "{n} câu ở máy ({where}) – mất liên lạc",
    refused: "{n} câu còn ở máy này ({where}) – hãy báo giám thị",
    refusedShort: "{n} câu ở máy ({where}) – báo giám thị",
    heldBack: "Đã lưu ở máy chủ; {n} câu cũ không gửi được – báo giám thị",
    heldBackShort: "{n} câu cũ không gửi – báo giám thị",
    notTaken: "Máy chủ không nhận {n} câu trả lời – hãy báo giám thị",
    notTakenShort: "{n} câu không được nhận – báo giám thị",
    notTakenText: "{n} câu trả lời máy chủ không nhận, không được tính. Hãy báo giám thị.",
    memory: "bộ nhớ", disk: "đĩa")

  static let english = SavedWords(
    all: "All answers saved on the server",
    allLost: "All answers saved on the server – no contact, go on working",
    allLostShort: "All saved on the server – no contact",
    lostKeep: "{n} still on this machine ({where}) – no contact, leave it on",
    brief: "{n} here ({where})",
    sending: "{n} still on this machine ({where}) – sending",
    sendingShort: "{n} on this machine ({where}), sending",
    lost: "{n} still on this machine ({where}) – no contact, go on working",
    lostShort: "{n} on this machine ({where}), offline",
    refused: "{n} still on this machine ({where}) – please tell the proctor",
    refusedShort: "{n} here ({where}) – tell the proctor",
    heldBack: "Saved on the server; {n} earlier ones not sent – tell the proctor",
    heldBackShort: "{n} earlier not sent – tell the proctor",
    notTaken: "Answers the server does not take: {n} – please tell the proctor",
    notTakenShort: "{n} not taken – tell the proctor",
    notTakenText: "Answers the server did not take; they do not count: {n}. Tell the proctor.",
    memory: "memory", disk: "disk")
}
