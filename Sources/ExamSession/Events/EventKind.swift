/// The kind of an event: history, so kinds are added and never renamed or removed.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
  case genesis
  case boot
  case clock
  case handover
  case codeOpen = "code_open"
  case seedReveal = "seed_reveal"
  case publicDraw = "public_draw"
  case paper
  case paperOpen = "paper_open"
  case seat
  case login
  case lateAdmit = "late_admit"
  case start
  case outage
  case resume
  case reschedule
  case extend
  case answer
  case lateAnswer = "late_answer"
  case submit
  case close
  case end
  case keyOpen = "key_open"
  case keyFix = "key_fix"
  case mark
  case score
  case incident
  case decision
  case redo
  case signature
  case message
  case complaint
  case witness
  case export
  case wipe
  case erasure
  case terminal
  case release
  case checkIn = "check_in"
  case giveUp = "give_up"
  case pause
  case proceed
  case settle
  case clockCheck = "clock_check"
}
