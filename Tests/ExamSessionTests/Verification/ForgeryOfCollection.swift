import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

extension Forgery {
  static let ofCollection: [Forgery] = ofLate + ofGivingUp + ofInterruptions

  private static let ofLate: [Forgery] = [
    Forgery("a late response is thrown away", .deadlines, .lateUnanswered) { log in
      try log.respondLate()
      try log.refit()
    },
    Forgery("a response made after the deadline is kept", .deadlines, .pastDeadline) { log in
      let place = try log.respondLate(after: 62)
      try log.admit(place, before: place + 1)
      try log.refit()
    },
    Forgery("one official makes a late response count", .signatures, .approvalsTooFew) { log in
      let place = try log.respondLate()
      try log.admit(place, before: place + 1, by: ["chair"])
      try log.refit()
    },
    Forgery("a proctor makes a late response count", .signatures, .approverRole) { log in
      let place = try log.respondLate()
      try log.admit(place, before: place + 1, by: ["chair", "proctor"])
      try log.refit()
    },
    Forgery("something else than a response is admitted", .deadlines, .lateAnswerUnfounded) { log in
      try log.admit(try log.first(.seat), before: try log.close(of: "0002"))
    },
    Forgery("a response is admitted before it comes", .deadlines, .lateAnswerUnfounded) { log in
      let place = try log.respondLate()
      try log.admit(place + 1, before: place)
      try log.refit()
    },
    Forgery("a response of a final sheet is admitted", .deadlines, .lateAnswerUnfounded) { log in
      try log.admit(try log.answer(0, of: "0003"), before: try log.close(of: "0002"))
    },
    Forgery("a late response counts without being admitted", .sheets, .sheetDiffers) { log in
      let place = try log.respondLate()
      log.giveUp("0002", before: place + 1)
      guard case .answer(let late) = log.events[place].event else { throw WrongKind() }
      let end = try log.close(of: "0002")
      guard case .close(var close) = log.events[end].event else { throw WrongKind() }
      close.sheet = close.sheet.map {
        $0.item == late.item ? SheetEntry(item: $0.item, response: late.response) : $0
      }
      log.events[end].event = .close(close)
    },
    Forgery("a seat is given up before it gets more time", .deadlines, .lateUnanswered) { log in
      log.giveUp("0002", before: try log.first(.extend))
      try log.respondLate()
      try log.refit()
    },
    Forgery("the seat of nobody is given up", .deadlines, .candidateUnknown) { log in
      log.giveUp("*", before: try log.close(of: "0002"))
    },
    Forgery("a seat is given up after the end", .order, .afterEnd) { log in
      log.giveUp("0002", before: try log.first(.score))
    },
  ]

  private static let ofGivingUp: [Forgery] = [
    Forgery("a response comes after the giving up", .deadlines, .lateUnanswered) { log in
      log.giveUp("0002", before: try log.respondLate())
      try log.refit()
    },
    Forgery("a seat is given up before its deadline", .deadlines, .actUnfounded) { log in
      log.giveUp("0002", before: try log.answer(2, of: "0002"))
    },
    Forgery("a seat where nobody sits is given up", .deadlines, .actUnfounded) { log in
      log.giveUp("0004", before: try log.close(of: "0002"))
    },
    Forgery("the seat of a final sheet is given up", .deadlines, .actUnfounded) { log in
      log.giveUp("0003", before: try log.close(of: "0002"))
    },
    Forgery("a seat is given up without a reason", .deadlines, .actUnfounded) { log in
      let act = GiveUpEvent(by: "proctor", candidate: "0002", reason: " ")
      log.insert(.giveUp(act), before: try log.close(of: "0002"))
    },
    Forgery("a seat is given up by nobody", .deadlines, .actUnfounded) { log in
      let act = GiveUpEvent(by: "", candidate: "0002", reason: "máy cháy")
      log.insert(.giveUp(act), before: try log.close(of: "0002"))
    },
    Forgery("work goes on that was not paused", .deadlines, .actUnfounded) { log in
      log.proceed("0002", before: try log.answer(2, of: "0002"))
    },
    Forgery("work goes on that is paused for another", .deadlines, .actUnfounded) { log in
      let place = try log.answer(2, of: "0002")
      log.pause("0004", before: place)
      log.proceed("0002", before: place + 1)
    },
    Forgery("a pause says no reason", .deadlines, .actUnfounded) { log in
      let act = PauseEvent(by: "proctor", candidate: "0002", reason: "")
      log.insert(.pause(act), before: try log.close(of: "0002"))
    },
    Forgery("work goes on by the word of nobody", .deadlines, .actUnfounded) { log in
      let place = try log.close(of: "0002")
      log.pause("0002", before: place)
      let act = ProceedEvent(by: " ", candidate: "0002", reason: "hết")
      log.insert(.proceed(act), before: place + 1)
    },
  ]

  /// In the room of failures.
  static let ofRedoneCollection: [Forgery] = [
    Forgery("a seat is given up under an earlier subject", .deadlines, .actUnfounded) { log in
      log.giveUp("0001#2", before: try log.submission(of: "0001#3"))
    },
    Forgery("nobody settles what one who never came is owed", .deadlines, .interruptionUnsettled) {
      log in
      let place = try log.resumption()
      let admit = LateAdmitEvent(
        candidate: "0004", minutes: 12, approvals: [], aid: try SampleExam.aid("never came"))
      log.pause("0004", before: place)
      log.insert(.lateAdmit(try log.approved(admit, by: ["chair"])), before: place)
    },
  ]

  /// In a sealed room.
  static let ofSealedCollection: [Forgery] = [
    Forgery("lost time is settled before the bank is open", .deadlines, .interruptionUnsettled) {
      log in
      let settle = log.events.remove(at: try log.first(.settle))
      log.insert(settle.event, before: try log.reopening())
    },
    Forgery("the bank is not opened again", .deadlines, .interruptionUnsettled) { log in
      log.events.remove(at: try log.reopening())
    },
    Forgery("a short outage lasts until the bank is open", .deadlines, .interruptionUnsettled) {
      log in
      let boot = try log.boot()
      let before = log.events[boot - 1].time
      for place in boot..<(try log.reopening()) { log.events[place].time = before }
      log.events.remove(at: try log.first(.settle))
    },
  ]

  private static let ofBoots: [Forgery] = [
    Forgery("many short outages are one", .deadlines, .interruptionUnsettled) { log in
      let boot = try log.boot()
      let before = log.events[boot - 1].time
      guard case .boot(var again) = log.events[boot].event else { throw WrongKind() }
      let rest = log.events[boot...(boot + 2)].map(\.event)
      for place in boot...(boot + 2) {
        log.events[place].time = before.adding(milliseconds: 20_000)
      }
      again.boot += 1
      for event in ([.boot(again)] + rest.dropFirst()).reversed() {
        log.insert(event, before: boot + 3)
        log.events[boot + 3].time = before.adding(milliseconds: 40_000)
      }
      log.events.remove(at: try log.first(.settle))
    }
  ]

  private static let ofInterruptions: [Forgery] =
    ofBoots + [
      Forgery("nobody settles lost time", .deadlines, .interruptionUnsettled) { log in
        log.events.remove(at: try log.first(.settle))
      },
      Forgery("a minute less than was lost is settled", .deadlines, .interruptionUnsettled) { log in
        log.events.remove(at: try log.first(.settle))
        try log.settle("*", 2, before: try log.first(.extend))
      },
      Forgery(
        "who could not come is absent before that is settled", .deadlines, .interruptionUnsettled
      ) { log in
        log.pause("*", before: try log.first(.codeOpen))
        log.proceed("*", before: try log.first(.lateAdmit))
        try log.settle("0001", 60, before: try log.first(.extend))
        try log.settle("0002", 60, before: try log.first(.extend))
        try log.settle("0003", 60, before: try log.first(.extend))
      },
      Forgery("lost time of another is settled", .deadlines, .interruptionUnsettled) { log in
        log.events.remove(at: try log.first(.settle))
        try log.settle("0004", 9, before: try log.first(.extend))
      },
      Forgery("lost time is settled before it is lost", .deadlines, .interruptionUnsettled) { log in
        log.events.remove(at: try log.first(.settle))
        try log.settle("*", 9, before: try log.first(.lateAdmit))
      },
      Forgery("one official settles lost time", .signatures, .approvalsTooFew) { log in
        try log.settle("*", before: try log.first(.extend), by: ["chair"])
      },
      Forgery("no minutes are settled", .deadlines, .numberTooLarge) { log in
        try log.settle("*", 0, before: try log.first(.extend))
      },
      Forgery("a pause ends before it begins", .entries, .timeGoesBack) { log in
        let place = try log.first(.lateAdmit)
        log.pause("*", before: place)
        log.proceed("*", before: place + 1)
        log.events[place + 1].time.milliseconds -= 60_000
      },
      Forgery("lost time of nobody is settled", .deadlines, .candidateUnknown) { log in
        try log.settle("0009", before: try log.first(.extend))
      },
      Forgery("a pause ends with the sheet", .deadlines, .interruptionUnsettled) { log in
        log.pause("0002", before: try log.answer(2, of: "0002"))
      },
      Forgery("nobody settles a pause", .deadlines, .interruptionUnsettled) { log in
        let place = try log.answer(2, of: "0002")
        log.pause("*", before: place)
        log.proceed("0002", before: place + 2)
      },
      Forgery("a pause is settled before it is over", .deadlines, .interruptionUnsettled) { log in
        let place = try log.answer(2, of: "0002")
        log.pause("0002", before: place)
        try log.settle("0002", before: place + 2)
        log.proceed("0002", before: place + 3)
      },
      Forgery("a pause is of nobody", .deadlines, .candidateUnknown) { log in
        log.pause("0009", before: try log.first(.extend))
      },
      Forgery("work goes on after the end", .order, .afterEnd) { log in
        log.proceed("*", before: try log.first(.score))
      },
    ]
}
