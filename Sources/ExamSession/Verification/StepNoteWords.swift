/// What steps say of themselves besides findings; empty when there is nothing to say.
enum StepNoteWords {
  static func vietnamese(_ note: StepNote) -> String {
    switch note {
    case .nothing: ""
    case .origin(let origin): origin
    case .noWitnessAsked: "chính sách không đòi nhân chứng nào"
    case .cosigned(let names): "nhân chứng: \(names.joined(separator: ", "))"
    case .counted(let count, let unit): "\(count) \(words(unit).vi)"
    case .late(let count, let late): "\(count) thí sinh; \(late) câu trả lời muộn không được tính"
    case .items(let count, let open): "\(count) câu hỏi, mở \(open)"
    case .signatures(let count, let approvals): "\(count) chữ ký máy, \(approvals) việc được duyệt"
    case .drawn(let source, let value): "giá trị công khai \(value) – \(source)"
    case .sha(let hex): "SHA-256 \(hex)"
    case .uncorrected(let hex): "SHA-256 \(hex), trước mọi lần sửa đáp án (--continuation-vkey)"
    case .corrections(let events, let fixes, let signatures):
      "\(events) sự kiện, \(fixes) lần sửa đáp án, \(signatures) chữ ký muộn"
    case .clockConfirmed(let names, let offset):
      "giờ máy chủ do \(names.joined(separator: ", ")) xác nhận, lệch \(offset) ms"
    case .clockUnconfirmed: "không ai xác nhận giờ máy chủ trước giờ thi"
    case .nothingSealed: "không làm: đáp án chưa được niêm phong trong kỳ thi này"
    case .needsBodies: "không làm được: hồ sơ không có private.jsonl"
    case .needsContinuationKey:
      "không làm: hồ sơ có nhật ký tiếp nối, cần khóa của nó (--continuation-vkey)"
    case .needs(let step): "không làm được: thiếu điều bước \(step.name) không đọc được"
    case .erased(let count): "không làm hết: \(count) sự kiện đã xóa nội dung"
    case .cut(let count):
      "không làm hết: \(count) sự kiện đã xóa nội dung; phần còn lại của danh sách và kết quả "
        + "không dựa trên mã băm nào trong nhật ký"
    case .cutAsLogged(let count, let event, let people):
      "không làm hết: \(count) sự kiện đã xóa nội dung; phần còn lại đúng như sự kiện \(event) "
        + "của nhật ký tiếp nối, do \(people.joined(separator: ", ")) duyệt"
    }
  }

  static func english(_ note: StepNote) -> String {
    switch note {
    case .nothing: ""
    case .origin(let origin): origin
    case .noWitnessAsked: "the policy asks for no witness (quorum none)"
    case .cosigned(let names): "witnesses: \(names.joined(separator: ", "))"
    case .counted(let count, let unit): "\(count) \(words(unit).en)"
    case .late(let count, let late): "\(count) candidates; \(late) late responses do not count"
    case .items(let count, let open): "\(count) items, \(open) open"
    case .signatures(let count, let approvals):
      "\(count) terminal signatures, \(approvals) approved acts"
    case .drawn(let source, let value): "public value \(value) – \(source)"
    case .sha(let hex): "SHA-256 \(hex)"
    case .uncorrected(let hex): "SHA-256 \(hex), before any correction (--continuation-vkey)"
    case .corrections(let events, let fixes, let signatures):
      "\(events) events, \(fixes) corrections of keys, \(signatures) late signatures"
    case .clockConfirmed(let names, let offset):
      "server's clock confirmed by \(names.joined(separator: ", ")), \(offset) ms off"
    case .clockUnconfirmed: "nobody confirmed the server's clock before the start"
    case .nothingSealed: "not done: keys were not sealed in this exam"
    case .needsBodies: "not possible without private.jsonl"
    case .needsContinuationKey:
      "not done: the bundle has a continuation log, whose key is needed (--continuation-vkey)"
    case .needs(let step): "not possible without what \(step.name) could not read"
    case .erased(let count): "not all done: \(count) events have been erased"
    case .cut(let count):
      "not all done: \(count) events have been erased; what is left of roster and results rests "
        + "on no hash in a log"
    case .cutAsLogged(let count, let event, let people):
      "not all done: \(count) events have been erased; what is left is as event \(event) of the "
        + "continuation says, approved by \(people.joined(separator: ", "))"
    }
  }

  private static func words(_ unit: StepNote.Unit) -> (vi: String, en: String) {
    switch unit {
    case .events: ("sự kiện", "events")
    case .heads: ("đầu cây", "heads")
    case .bodies: ("nội dung", "bodies")
    case .shares: ("phần hạt giống", "shares")
    case .papers: ("đề", "papers")
    case .candidates: ("thí sinh", "candidates")
    case .sheets: ("bài", "sheets")
    case .scores: ("lần chấm", "scores")
    case .openings: ("lần mở niêm phong", "openings")
    }
  }
}
