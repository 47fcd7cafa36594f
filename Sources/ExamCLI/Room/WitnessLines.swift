import Foundation
import RoomAPI

/// The witnesses' lines of a room's board.
struct WitnessLines {
  private let options: OutputOptions

  init(_ options: OutputOptions) { self.options = options }

  /// What the room waits for, then one line a witness; empty when the policy names none.
  func lines(_ board: Board) -> [String] {
    guard let witnesses = board.witnesses, !witnesses.isEmpty else { return [] }
    return waiting(board) + witnesses.map(line)
  }

  private func waiting(_ board: Board) -> [String] {
    guard let size = board.awaits else { return [] }
    return [
      options.words(
        "  CHỜ NHÂN CHỨNG ký đầu cây từ \(size) sự kiện; máy chủ tự hỏi lại mỗi 2 giây.",
        "  WAITING FOR WITNESSES over \(size) events; the server asks again every 2 s."),
      options.words(
        "  Qua USB: khoathi witness request EXAM > f.req; khoathi witness accept EXAM f.cosig",
        "  By stick: khoathi witness request EXAM > f.req; khoathi witness accept EXAM f.cosig"),
      options.words(
        "  Quá 15 phút: khoathi room hand-ins EXAM, thí sinh ký; kết quả ký sau.",
        "  After 15 minutes: khoathi room hand-ins EXAM, candidates sign; results later."),
    ]
  }

  private func line(_ witness: BoardWitness) -> String {
    var parts = [options.words("  nhân chứng", "  witness"), witness.name]
    if let size = witness.size, let at = witness.at {
      let time = Date(timeIntervalSince1970: Double(at.milliseconds) / 1_000)
        .formatted(.iso8601)
      parts.append(
        options.words("đã ký \(size) sự kiện lúc \(time)", "signed \(size) events at \(time)"))
    } else {
      parts.append(options.words("chưa ký", "has not signed"))
    }
    if !witness.isOnline { parts.append(options.words("(qua USB)", "(by stick)")) }
    if witness.isOK == false { parts.append("✗ " + said(witness.detail)) }
    return parts.joined(separator: "  ")
  }

  /// The words for a stable detail of the log.
  private func said(_ detail: String) -> String {
    switch detail.split(separator: " ").first.map(String.init) ?? "" {
    case "unreachable": options.words("không tới được", "cannot be reached")
    case "timed_out": options.words("không trả lời kịp", "did not answer in time")
    case "too_large", "status": options.words("trả lời lạ: \(detail)", "odd answer: \(detail)")
    case "bad_signature": options.words("chữ ký sai", "its signature is bad")
    case "clock":
      options.words(
        "đồng hồ lệch hơn \(minutes(detail)) phút so với phòng thi, chữ ký chưa tính",
        "its clock is \(minutes(detail)) min or more off the room's, the signature does not count yet"
      )
    case "despite":
      options.words("mở phòng bất chấp nhân chứng: \(detail)", "served despite it: \(detail)")
    case "ahead":
      options.words("BIẾT NHẬT KÝ DÀI HƠN: \(detail)", "KNOWS A LONGER LOG: \(detail)")
    case "inconsistent":
      options.words("KHÔNG KHỚP NHẬT KÝ: \(detail)", "DOES NOT FIT THIS LOG: \(detail)")
    default: detail
    }
  }

  /// The signed number of minutes of a detail such as `clock +3`.
  private func minutes(_ detail: String) -> String {
    detail.split(separator: " ").dropFirst().first.map(String.init) ?? ""
  }
}
