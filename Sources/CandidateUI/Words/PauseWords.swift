/// The words of a test that is suspended for a while.
struct PauseWords: Sendable {
  let title, reason, text, time, wait: String

  static let vietnamese = PauseWords(
    title: "Đang tạm dừng làm bài",
    reason: "Lý do: {n}",
    text: "Câu hỏi được ẩn cho đến khi được làm tiếp. Những câu đã trả lời không mất.",
    time: "Thời gian tạm dừng được ghi lại để xét bù giờ.",
    wait: "Xin ngồi tại chỗ và làm theo hướng dẫn của giám thị.")

  static let english = PauseWords(
    title: "The test is suspended for now",
    reason: "Reason: {n}",
    text: "The questions are hidden until work goes on. Answers already given are not lost.",
    time: "The time of the suspension is recorded, so that it can be given back.",
    wait: "Please stay seated and follow the proctor.")
}
