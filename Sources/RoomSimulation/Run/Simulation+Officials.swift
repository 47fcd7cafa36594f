import Assessment
import CandidateUI
import CanonicalBytes
import ExamSession
import RoomAPI

extension Simulation {
  /// People try again when the server is away, after so many milliseconds.
  private static let pause = 4_000

  /// An act is put to the room, again and again with the same body until it answers.
  mutating func perform(_ act: ProctorAct, _ number: Int) {
    guard server?.isServing == true, !model.isExported else {
      if !model.isExported { agenda.add(.act(number, act), at: now + Self.pause) }
      return
    }
    setClock()
    let command: RoomCommand
    switch act {
    case .endEarly: command = .end
    case .export:
      guard let event = export() else { return }
      command = .export(event)
    case .extend, .extendAlone, .message, .reschedule, .openCode, .admit, .incident, .late,
      .giveUp, .settle, .settleAlone, .pause, .proceed:
      let event = acts[number] ?? event(for: act)
      acts[number] = event
      guard let event else { return }
      command = .act(event)
    }
    trace.note(now, "act \(number): \(act)")
    server?.waiting.append(.act(number, command))
    agenda.add(.actDue(number, act), at: now + Self.pause)
    startGroup()
  }

  /// Nobody has answered an act: perhaps it is done, perhaps not.
  mutating func repeatAct(_ act: ProctorAct, _ number: Int) {
    if !answeredActs.contains(number) { perform(act, number) }
  }

  /// The room answered an act.
  mutating func done(_ number: Int, _ refusal: RoomRefusal?) {
    guard answeredActs.insert(number).inserted else { return }
    trace.note(now, "act \(number) is \(refusal.map { "refused: \($0)" } ?? "done")")
    if refusal == nil, let event = acts[number] { ledger.done(event) }
    if refusal == .settleShort { shortSettles += 1 }
  }

  /// The chair hears of somebody who came too late, and mostly lets the person in.
  mutating func tellChair(_ candidate: String) {
    guard reported.insert(candidate).inserted, dice.hits(700) else { return }
    schedule(.admit(candidate), at: now + dice.within(2_000...15_000))
  }

  private mutating func event(for act: ProctorAct) -> RoomEvent? {
    let aid = ApprovalID.random(using: &dice)
    switch act {
    case .extend(let candidate, let minutes):
      return .extend(grant(candidate, minutes, aid, by: [.chair, .secretary]))
    case .extendAlone(let candidate, let minutes):
      return .extend(grant(candidate, minutes, aid, by: [.chair]))
    case .message(let candidate):
      return .message(MessageEvent(candidate: candidate, text: "Trật tự!", by: "proctor"))
    case .reschedule(let minutes):
      let start = model.start.adding(minutes: minutes)
      let move = RescheduleEvent(start: start, reason: "mất điện", approvals: [], aid: aid)
      return .reschedule(exam.approved(move, by: [.chair, .headProctor]))
    case .openCode:
      let witnesses = model.candidates.prefix(2).map(\.rawValue)
      return .codeOpen(CodeOpenEvent(by: "proctor", witnesses: witnesses))
    case .admit(let candidate):
      let admit = LateAdmitEvent(
        candidate: .init(candidate), minutes: 1, approvals: [], aid: aid)
      return .lateAdmit(exam.approved(admit, by: [.chair]))
    case .incident(let candidate):
      return .incident(
        IncidentEvent(
          candidate: candidate, what: "noise", detail: "", by: "proctor", signedBy: []))
    case .late, .giveUp, .settle, .settleAlone, .pause, .proceed:
      return settlingEvent(for: act, aid)
    case .endEarly, .export: return nil
    }
  }

  private func grant(
    _ candidate: String, _ minutes: Int, _ aid: ApprovalID, by roles: [OfficialRole]
  ) -> ExtendEvent {
    exam.approved(
      ExtendEvent(
        candidate: candidate, minutes: minutes, reason: "máy hỏng", approvals: [], aid: aid),
      by: roles)
  }

  /// The results leave the system.
  private func export() -> ExportEvent? {
    guard let server, !server.core.state.isExported else { return nil }
    return results(server).map { ExportEvent(name: BundlePath.results, sha: $0.sha) }
  }

  func results(_ server: SimulatedServer) -> ResultsTable? {
    ResultsTable(state: server.core.state, plan: exam.plan) { server.leaf($0) }
  }
}
