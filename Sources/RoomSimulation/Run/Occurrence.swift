import ExamSession
import TransparencyLog

/// Something that happens at a moment.
enum Occurrence: Sendable {
  /// A terminal looks at its clock.
  case tick(terminal: Int)
  /// The person at a terminal presses keys.
  case press(terminal: Int)
  /// A request reaches the server's machine.
  case arrives(Letter)
  /// An answer reaches a terminal.
  case answers(Letter, ServerReply)
  /// A terminal has waited long enough, or nobody is there.
  case fails(Letter)
  /// A process looks at its clock.
  case serverTick(process: Int)
  /// The group under way is on the disk.
  case committed(process: Int)
  /// The group under way meets with an accident.
  case accident(process: Int, Accident)
  case serverStarts
  case fault(Fault)
  case terminalStarts(Int)
  case act(Int, ProctorAct)
  /// Somebody asks what became of an act.
  case actDue(Int, ProctorAct)
  /// A process looks whether its witness is to be asked.
  case witnessDue(process: Int)
  case witnessHears(process: Int, question: Int, AddCheckpoint)
  case witnessAnswers(process: Int, question: Int, WitnessWord)
  /// Somebody looks whether it is all over.
  case look
}

/// What becomes of a group on its way to the disk.
enum Accident: Hashable, Sendable, CaseIterable {
  /// The process dies, and nothing is durable.
  case diesBefore
  /// The process dies, and everything is durable, and nobody was told.
  case diesAfter
  /// The disk fails and the log stops; nothing is durable.
  case failsBefore
  /// As before, but everything is durable all the same.
  case failsAfter
}

/// Something that goes wrong outside the room's rules.
enum Fault: Sendable {
  case linksDown([Int], milliseconds: Int)
  /// The terminal's machine dies and comes back with nothing.
  case terminalDies(Int, milliseconds: Int)
  /// The candidate goes to another machine; the first one stays on.
  case moves(from: Int)
  /// Somebody else logs in as this candidate while the candidate works.
  case impostor(Int)
  case serverDies(milliseconds: Int)
  case wallClockSteps(milliseconds: Int)
  case witnessAway(milliseconds: Int)
}

/// What a witness answered.
enum WitnessWord: Sendable {
  case cosigned(NoteSignature)
  case refused(WitnessRefusal)
  /// Nothing came in time.
  case silent
}

/// Something that people decide during the exam.
enum ProctorAct: Hashable, Sendable {
  case extend(candidate: String, minutes: Int)
  /// With one approval; to be refused.
  case extendAlone(candidate: String, minutes: Int)
  case message(candidate: String)
  /// Moves the common start by so many minutes.
  case reschedule(minutes: Int)
  case openCode
  case admit(String)
  case incident(String)
  /// Two officials make the late response of this event count.
  case late(Int)
  case giveUp(String)
  case settle(candidate: String, minutes: Int)
  /// With one approval; to be refused.
  case settleAlone(candidate: String)
  case pause(candidate: String)
  case proceed(candidate: String)
  case endEarly
  case export
}
