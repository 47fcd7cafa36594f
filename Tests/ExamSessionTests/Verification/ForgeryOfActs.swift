import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

extension Forgery {
  private static func grant(
    _ names: [String], in log: SampleLog, _ change: (inout ExtendEvent) -> Void = { _ in }
  ) throws -> ExtendEvent {
    var grant = ExtendEvent(
      candidate: "0003", minutes: 30, reason: "", approvals: [], aid: try SampleExam.aid("more"))
    change(&grant)
    return try log.approved(grant, by: names)
  }

  static let ofActs: [Forgery] = [
    Forgery("minutes are granted by nobody", .signatures, .approvalsTooFew) { log in
      log.insert(.extend(try grant([], in: log)), before: try log.first(.extend))
    },
    Forgery("minutes are granted by one official", .signatures, .approvalsTooFew) { log in
      log.insert(.extend(try grant(["chair"], in: log)), before: try log.first(.extend))
    },
    Forgery("one official approves twice", .signatures, .approverTwice) { log in
      log.insert(.extend(try grant(["chair", "chair"], in: log)), before: try log.first(.extend))
    },
    Forgery("a proctor approves what only others may", .signatures, .approverRole) { log in
      log.insert(.extend(try grant(["chair", "proctor"], in: log)), before: try log.first(.extend))
    },
    Forgery("an act is repeated with its approvals", .signatures, .approvalRepeated) { log in
      let place = try log.first(.extend)
      log.insert(log.events[place].event, before: place + 1)
    },
    Forgery("an approval id serves a second act", .signatures, .approvalRepeated) { log in
      let again = try grant(["chair", "head"], in: log) { $0.minutes = 1 }
      let place = try log.first(.extend)
      log.insert(.extend(again), before: place)
      log.insert(.extend(try grant(["chair", "head"], in: log)), before: place)
    },
    Forgery("approvals of one act stand under another", .signatures, .approvalBad) { log in
      try log.change(ExtendEvent.self, { .extend($0) }) { $0.minutes = 15 }
      try log.refit()
    },
    Forgery("a stranger approves", .signatures, .approverUnknown) { log in
      try log.change(ExtendEvent.self, { .extend($0) }) { $0.approvals[0].by = "stranger" }
    },
    Forgery("a decision has no approval", .signatures, .approvalsTooFew) { log in
      try log.change(DecisionEvent.self, { .decision($0) }) { $0.approvals = [] }
    },
    Forgery("a decision names what the rules do not know", .scores, .decisionUnknown) { log in
      let copy = log
      try log.change(DecisionEvent.self, { .decision($0) }) {
        $0.what = "exam_bonus"
        $0 = try copy.approved($0, by: ["chair"])
      }
      try log.refit()
    },
    Forgery("a custody step is signed wrongly", .signatures, .approvalBad) { log in
      let step = HandoverEvent(
        what: "USB", from: "head", to: "chair",
        approvals: [Approval(by: "head", signature: Array(repeating: 0, count: 64))])
      log.insert(.handover(step), before: try log.first(.seat))
    },
    Forgery("a late candidate is seated without admission", .signatures, .lateNotAdmitted) { log in
      log.events.remove(at: try log.first(.lateAdmit))
    },
  ]

  static let ofTimes: [Forgery] = [
    Forgery("an extension vanishes", .deadlines, .pastDeadline) { log in
      log.events.remove(at: try log.first(.extend))
      try log.refit()
    },
    Forgery("a colluding terminal goes on after its time", .deadlines, .pastDeadline) { log in
      var terminal = try SampleTerminal("0002", "2")
      for _ in 0..<4 { _ = try terminal.answer("X", "", tm: 0) }
      guard case .answer(let known) = log.events[try log.answer(3, of: "0002")].event else {
        throw WrongKind()
      }
      let more = try terminal.answer(known.item, "", tm: 62 * 60_000)
      let close = try #require(log.events.lastIndex { $0.event.body.kind == .close })
      log.insert(.answer(more), before: close)
      try log.refit()
    },
    Forgery("a sheet is collected before its time", .deadlines, .closeTooEarly) { log in
      let place = try log.first(.close)
      let close = log.events.remove(at: place)
      log.insert(close.event, before: try log.first(.submit))
      try log.refit()
    },
    Forgery("a seated candidate is recorded as absent", .deadlines, .closeReason) { log in
      try log.change(CloseEvent.self, { .close($0) }) { $0.why = .absent }
      try log.refit()
    },
    Forgery("a candidate is suspended without an act", .deadlines, .closeReason) { log in
      try log.change(CloseEvent.self, { .close($0) }) { $0.why = .suspended }
    },
    Forgery("the room starts before its time", .deadlines, .beforeStart) { log in
      let place = try log.first(.start)
      let time = log.events[place].time.milliseconds - 1_000
      log.events[place].time = LogTime(milliseconds: time)
    },
    Forgery("the start is moved after it was reached", .deadlines, .rescheduleTooLate) { log in
      let move = RescheduleEvent(
        start: LogTime(milliseconds: SamplePlan.start.milliseconds + 3_600_000), reason: "",
        approvals: [], aid: try SampleExam.aid("move"))
      let signed = try log.approved(move, by: ["chair", "head"])
      log.insert(.reschedule(signed), before: try log.first(.extend))
    },
    Forgery("minutes are beyond all reason", .entries, .numberTooLarge) { log in
      try log.change(ExtendEvent.self, { .extend($0) }) { $0.minutes = 9_007_199_254_740_991 }
    },
    Forgery("more minutes are settled than there are", .entries, .numberTooLarge) { log in
      try log.settle("*", 9_007_199_254_740_991, before: try log.first(.extend))
    },
    Forgery("time goes back", .entries, .timeGoesBack) { log in
      let place = try log.answer(3, of: "0001")
      log.events[place].time = SamplePlan.start
    },
  ]
}
