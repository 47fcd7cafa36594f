package import CanonicalBytes

/// Any event of a log, by kind.
///
/// The largest kinds lie apart, so that a million responses take no more room than they need.
package enum RoomEvent: Hashable, Sendable {
  indirect case genesis(GenesisEvent)
  case boot(BootEvent)
  case clock(ClockEvent)
  case handover(HandoverEvent)
  case codeOpen(CodeOpenEvent)
  case seedReveal(SeedRevealEvent)
  case publicDraw(PublicDrawEvent)
  case paper(PaperEvent)
  case paperOpen(PaperOpenEvent)
  case seat(SeatEvent)
  case login(LoginEvent)
  case lateAdmit(LateAdmitEvent)
  case start(StartEvent)
  case outage(OutageEvent)
  case resume(ResumeEvent)
  case reschedule(RescheduleEvent)
  case extend(ExtendEvent)
  case answer(AnswerEvent)
  case lateAnswer(LateAnswerEvent)
  case submit(SubmitEvent)
  case close(CloseEvent)
  case end(EndEvent)
  case keyOpen(KeyOpenEvent)
  indirect case keyFix(KeyFixEvent)
  indirect case mark(MarkEvent)
  indirect case score(ScoreEvent)
  case incident(IncidentEvent)
  case decision(DecisionEvent)
  indirect case redo(RedoEvent)
  case signature(SignatureEvent)
  case message(MessageEvent)
  case complaint(ComplaintEvent)
  case witness(WitnessEvent)
  case export(ExportEvent)
  case wipe(WipeEvent)
  indirect case erasure(ErasureEvent)
  case terminal(TerminalEvent)
  case release(ReleaseEvent)
  case clockCheck(ClockCheckEvent)
  case checkIn(CheckInEvent)
  case giveUp(GiveUpEvent)
  case pause(PauseEvent)
  case proceed(ProceedEvent)
  case settle(SettleEvent)

  /// The event whose canonical body this is; refuses unknown, missing and mistyped fields.
  package init(kind: EventKind, json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    try self.init(kind, &fields)
    try fields.finish()
  }

  /// The body itself.
  package var body: any EventBody {
    switch self {
    case .genesis(let body): body
    case .boot(let body): body
    case .clock(let body): body
    case .handover(let body): body
    case .codeOpen(let body): body
    case .seedReveal(let body): body
    case .publicDraw(let body): body
    case .paper(let body): body
    case .paperOpen(let body): body
    case .seat(let body): body
    case .login(let body): body
    case .lateAdmit(let body): body
    case .start(let body): body
    case .outage(let body): body
    case .resume(let body): body
    case .reschedule(let body): body
    case .extend(let body): body
    case .answer(let body): body
    case .lateAnswer(let body): body
    case .submit(let body): body
    case .close(let body): body
    case .end(let body): body
    case .keyOpen(let body): body
    case .keyFix(let body): body
    case .mark(let body): body
    case .score(let body): body
    case .incident(let body): body
    case .decision(let body): body
    case .redo(let body): body
    case .signature(let body): body
    case .message(let body): body
    case .complaint(let body): body
    case .witness(let body): body
    case .export(let body): body
    case .wipe(let body): body
    case .erasure(let body): body
    case .terminal(let body): body
    case .release(let body): body
    case .clockCheck(let body): body
    case .checkIn(let body): body
    case .giveUp(let body): body
    case .pause(let body): body
    case .proceed(let body): body
    case .settle(let body): body
    }
  }

  private init(_ kind: EventKind, _ fields: inout CanonicalFields) throws(CanonicalError) {
    switch kind {
    case .genesis: self = .genesis(try GenesisEvent(fields: &fields))
    case .boot: self = .boot(try BootEvent(fields: &fields))
    case .clock: self = .clock(try ClockEvent(fields: &fields))
    case .handover: self = .handover(try HandoverEvent(fields: &fields))
    case .codeOpen: self = .codeOpen(try CodeOpenEvent(fields: &fields))
    case .seedReveal: self = .seedReveal(try SeedRevealEvent(fields: &fields))
    case .publicDraw: self = .publicDraw(try PublicDrawEvent(fields: &fields))
    case .paper: self = .paper(try PaperEvent(fields: &fields))
    case .paperOpen: self = .paperOpen(try PaperOpenEvent(fields: &fields))
    case .seat: self = .seat(try SeatEvent(fields: &fields))
    case .login: self = .login(try LoginEvent(fields: &fields))
    case .lateAdmit: self = .lateAdmit(try LateAdmitEvent(fields: &fields))
    case .start: self = .start(try StartEvent(fields: &fields))
    case .outage: self = .outage(try OutageEvent(fields: &fields))
    case .resume: self = .resume(try ResumeEvent(fields: &fields))
    case .reschedule: self = .reschedule(try RescheduleEvent(fields: &fields))
    case .extend: self = .extend(try ExtendEvent(fields: &fields))
    case .answer: self = .answer(try AnswerEvent(fields: &fields))
    case .lateAnswer: self = .lateAnswer(try LateAnswerEvent(fields: &fields))
    case .submit: self = .submit(try SubmitEvent(fields: &fields))
    case .close: self = .close(try CloseEvent(fields: &fields))
    case .end: self = .end(try EndEvent(fields: &fields))
    case .keyOpen: self = .keyOpen(try KeyOpenEvent(fields: &fields))
    case .keyFix: self = .keyFix(try KeyFixEvent(fields: &fields))
    case .mark: self = .mark(try MarkEvent(fields: &fields))
    case .score: self = .score(try ScoreEvent(fields: &fields))
    case .incident: self = .incident(try IncidentEvent(fields: &fields))
    case .decision: self = .decision(try DecisionEvent(fields: &fields))
    case .redo: self = .redo(try RedoEvent(fields: &fields))
    case .signature: self = .signature(try SignatureEvent(fields: &fields))
    case .message: self = .message(try MessageEvent(fields: &fields))
    case .complaint: self = .complaint(try ComplaintEvent(fields: &fields))
    case .witness: self = .witness(try WitnessEvent(fields: &fields))
    case .export: self = .export(try ExportEvent(fields: &fields))
    case .wipe: self = .wipe(try WipeEvent(fields: &fields))
    case .erasure: self = .erasure(try ErasureEvent(fields: &fields))
    case .terminal: self = .terminal(try TerminalEvent(fields: &fields))
    case .release: self = .release(try ReleaseEvent(fields: &fields))
    case .clockCheck: self = .clockCheck(try ClockCheckEvent(fields: &fields))
    case .checkIn: self = .checkIn(try CheckInEvent(fields: &fields))
    case .giveUp: self = .giveUp(try GiveUpEvent(fields: &fields))
    case .pause: self = .pause(try PauseEvent(fields: &fields))
    case .proceed: self = .proceed(try ProceedEvent(fields: &fields))
    case .settle: self = .settle(try SettleEvent(fields: &fields))
    }
  }
}
