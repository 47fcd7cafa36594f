import Assessment
import CanonicalBytes
import ExamSession
import Reports
import SessionStore
import TransparencyLog

/// Makes the list of results to sign from the log of a room.
struct ResultListMaker {
  private let record: RoomRecord
  private let state: RoomState
  private let plan: ExamPlan

  init(_ record: RoomRecord) throws {
    self.record = record
    state = RoomState(replaying: record.events)
    plan = try record.folder.plan()
  }

  /// The list; `nil` while a sheet is not scored.
  func list() throws -> ResultList? {
    guard state.isEnded,
      let table = ResultsTable(state: state, plan: plan, leaf: record.leaf)
    else { return nil }
    let description = try record.folder.description()
    let head = try record.heads.last.map { stored in
      try Checkpoint(text: try SignedNote(parsing: stored.note).text)
    }
    return ResultList(
      exam: description.title["vi"] ?? description.exam, part: description.part["vi"] ?? "",
      room: description.room,
      start: state.start.map(EventTime.printed) ?? "", legalBasis: plan.profile.legalBasis,
      rows: table.rows.map(row), sat: table.rows.count { !isAbsent($0.candidate) },
      size: head?.size ?? state.size, root: head?.root.base64 ?? "")
  }

  private func row(_ row: ResultsRow) -> ResultList.Row {
    ResultList.Row(
      candidate: row.candidate.rawValue, name: row.name, born: Self.date(row.born),
      result: isAbsent(row.candidate) ? "VẮNG MẶT" : result(row),
      note: notes(row).joined(separator: "; "), signed: signed(row))
  }

  private func isAbsent(_ candidate: CandidateNumber) -> Bool {
    state.session(state.subject(of: candidate)).handIn?.closeReason == .absent
  }

  private func result(_ row: ResultsRow) -> String {
    let points = row.raw.hundredths % 100
    let decimals = points == 0 ? "" : ",\(points < 10 ? "0" : "")\(points)"
    let score = "\(row.raw.hundredths / 100)\(decimals) điểm"
    let outcome =
      switch row.result {
      case "pass": "ĐẠT"
      case "fail": "KHÔNG ĐẠT"
      default: "CHỜ CHẤM"
      }
    let words = SpokenNumber.words(row.correct)
    return "\(row.correct)/\(row.items) câu đúng (\(words)), \(score) – \(outcome)"
  }

  /// What the council must know beside the result, oldest first.
  private func notes(_ row: ResultsRow) -> [String] {
    var notes: [String] = []
    if let entry = plan.roster[subject: row.candidate], entry.extraMinutes > 0 {
      notes.append("thêm \(entry.extraMinutes) phút (\(entry.extraReason))")
    }
    for logged in record.events {
      if let note = note(logged.event, of: row.candidate) { notes.append(note) }
    }
    let handIn = state.session(state.subject(of: row.candidate)).handIn
    if handIn?.closeReason == .time { notes.append("máy chủ thu bài khi hết giờ") }
    return notes
  }

  private func note(_ event: RoomEvent, of candidate: CandidateNumber) -> String? {
    if case .incident(let incident) = event, incident.by != "server",
      CandidateNumber(incident.candidate).person == candidate
    {
      return Self.noted(Self.incident(incident.what), incident.detail)
    }
    if case .decision(let decision) = event, decision.candidate.person == candidate {
      return Self.noted("quyết định \(Self.incident(decision.what))", decision.reason)
    }
    if case .lateAdmit(let admit) = event, admit.candidate.person == candidate {
      return "vào muộn \(admit.minutes) phút, chủ tịch cho phép"
    }
    if case .extend(let grant) = event, grant.candidate == candidate.rawValue {
      return Self.noted("thêm \(grant.minutes) phút", grant.reason)
    }
    if case .redo(let redo) = event, redo.candidate.person == candidate {
      return Self.noted("làm lại bài", redo.reason)
    }
    return nil
  }

  private static func noted(_ what: String, _ why: String) -> String {
    why.isEmpty ? what : "\(what): \(why)"
  }

  private static func incident(_ kind: String) -> String {
    switch Discipline(rawValue: kind) {
    case .reprimand: "khiển trách"
    case .warning: "cảnh cáo"
    case .suspension: "đình chỉ thi"
    case .annulment: "hủy kết quả thi"
    case nil: kind == "machine_failure" ? "sự cố máy thi" : "biên bản"
    }
  }

  private func signed(_ row: ResultsRow) -> String {
    switch SignatureStatus(rawValue: row.signature) {
    case .refused: "KHÔNG KÝ"
    case .absent: "vắng"
    case .signed: ""
    case nil: isAbsent(row.candidate) ? "vắng" : ""
    }
  }

  /// `dd/mm/yyyy`.
  private static func date(_ text: String) -> String {
    text.split(separator: "-").reversed().joined(separator: "/")
  }
}
