import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

extension Forgery {
  static let ofCollection: [Forgery] = ofLate + ofInterruptions

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

  private static let ofInterruptions: [Forgery] = [
    Forgery("nobody settles lost time", .deadlines, .interruptionUnsettled) { log in
      log.events.remove(at: try log.first(.settle))
    },
    Forgery("lost time of another is settled", .deadlines, .interruptionUnsettled) { log in
      log.events.remove(at: try log.first(.settle))
      try log.settle("0004", before: try log.first(.extend))
    },
    Forgery("lost time is settled before it is lost", .deadlines, .interruptionUnsettled) { log in
      log.events.remove(at: try log.first(.settle))
      try log.settle("*", before: try log.first(.lateAdmit))
    },
    Forgery("one official settles lost time", .signatures, .approvalsTooFew) { log in
      try log.settle("*", before: try log.first(.extend), by: ["chair"])
    },
    Forgery("no minutes are settled", .deadlines, .numberTooLarge) { log in
      try log.settle("*", 0, before: try log.first(.extend))
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
