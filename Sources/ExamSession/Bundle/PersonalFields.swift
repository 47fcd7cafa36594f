/// Where a body of a kind speaks of people.
struct PersonalFields {
  /// Members that name the candidate whom the body is about.
  var subjects: [String] = []
  /// Members of free text, or lists of names, in which anybody may be named.
  var texts: [String] = []
  /// Whether no other candidate's result rests on the body, so that everybody named in it may
  /// take it out.
  var isFree = false
}

extension EventKind {
  /// What a body of this kind says of people.
  ///
  /// Officials, parties, trustees and witnesses are named where they act; that stays. A label of
  /// `mark` leads to nobody once the label key is gone.
  var personalFields: PersonalFields {
    switch self {
    case .paper, .paperOpen, .seat, .login, .lateAdmit, .answer, .submit, .close, .score,
      .signature, .terminal, .checkIn:
      PersonalFields(subjects: ["cand"])
    case .extend, .decision, .settle: PersonalFields(subjects: ["cand"], texts: ["reason"])
    case .release, .giveUp, .pause, .proceed: PersonalFields(subjects: ["cand"], texts: ["reason"])
    case .redo: PersonalFields(subjects: ["cand", "as"], texts: ["reason"])
    case .incident:
      PersonalFields(subjects: ["cand"], texts: ["by", "detail", "signed_by"], isFree: true)
    case .message, .complaint:
      PersonalFields(subjects: ["cand"], texts: ["by", "text"], isFree: true)
    case .codeOpen: PersonalFields(texts: ["by", "witnesses"], isFree: true)
    case .handover: PersonalFields(texts: ["from", "to", "what"], isFree: true)
    case .clock, .start, .outage, .resume, .reschedule, .keyFix: PersonalFields(texts: ["reason"])
    case .wipe: PersonalFields(texts: ["what"])
    case .clockCheck: PersonalFields(texts: ["source"])
    case .witness: PersonalFields(texts: ["detail"])
    case .genesis, .boot, .seedReveal, .publicDraw, .lateAnswer, .end, .keyOpen, .mark, .export,
      .erasure:
      PersonalFields()
    }
  }
}
