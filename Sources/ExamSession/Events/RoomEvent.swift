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

  /// The event whose canonical body this is; refuses unknown, missing and mistyped fields.
  package init(kind: EventKind, json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    self = try Self.read(kind, &fields)
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
    }
  }

  private static func read(
    _ kind: EventKind, _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> RoomEvent {
    switch kind {
    case .genesis: .genesis(try GenesisEvent(fields: &fields))
    case .boot: .boot(try BootEvent(fields: &fields))
    case .clock: .clock(try ClockEvent(fields: &fields))
    case .handover: .handover(try HandoverEvent(fields: &fields))
    case .codeOpen: .codeOpen(try CodeOpenEvent(fields: &fields))
    case .seedReveal: .seedReveal(try SeedRevealEvent(fields: &fields))
    case .publicDraw: .publicDraw(try PublicDrawEvent(fields: &fields))
    case .paper: .paper(try PaperEvent(fields: &fields))
    case .paperOpen: .paperOpen(try PaperOpenEvent(fields: &fields))
    case .seat: .seat(try SeatEvent(fields: &fields))
    case .login: .login(try LoginEvent(fields: &fields))
    case .lateAdmit: .lateAdmit(try LateAdmitEvent(fields: &fields))
    case .start: .start(try StartEvent(fields: &fields))
    case .outage: .outage(try OutageEvent(fields: &fields))
    case .resume: .resume(try ResumeEvent(fields: &fields))
    case .reschedule: .reschedule(try RescheduleEvent(fields: &fields))
    case .extend: .extend(try ExtendEvent(fields: &fields))
    case .answer: .answer(try AnswerEvent(fields: &fields))
    case .lateAnswer: .lateAnswer(try LateAnswerEvent(fields: &fields))
    case .submit: .submit(try SubmitEvent(fields: &fields))
    case .close: .close(try CloseEvent(fields: &fields))
    case .end: .end(try EndEvent(fields: &fields))
    case .keyOpen: .keyOpen(try KeyOpenEvent(fields: &fields))
    case .keyFix: .keyFix(try KeyFixEvent(fields: &fields))
    case .mark: .mark(try MarkEvent(fields: &fields))
    case .score: .score(try ScoreEvent(fields: &fields))
    case .incident: .incident(try IncidentEvent(fields: &fields))
    case .decision: .decision(try DecisionEvent(fields: &fields))
    case .redo: .redo(try RedoEvent(fields: &fields))
    case .signature: .signature(try SignatureEvent(fields: &fields))
    case .message: .message(try MessageEvent(fields: &fields))
    case .complaint: .complaint(try ComplaintEvent(fields: &fields))
    case .witness: .witness(try WitnessEvent(fields: &fields))
    case .export: .export(try ExportEvent(fields: &fields))
    case .wipe: .wipe(try WipeEvent(fields: &fields))
    }
  }
}
