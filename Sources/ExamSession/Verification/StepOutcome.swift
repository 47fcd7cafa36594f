package import TransparencyLog

/// What one step did and found.
package struct StepOutcome: Hashable, Sendable {
  package let step: VerificationStep
  /// Whether the step could be done and had something to do.
  package var isDone = true
  package var note: StepNote
  /// The head that the step is about, to be compared with the minutes.
  package var head: Checkpoint?
  package private(set) var findings: [VerificationFinding] = []
  private var dropped = 0

  /// The most findings that one step lists.
  package static let most = 1_000

  /// A step that found nothing yet.
  init(_ step: VerificationStep, note: StepNote = .nothing) {
    self.step = step
    self.note = note
  }

  /// A step that cannot or need not be done.
  static func skipped(_ step: VerificationStep, _ note: StepNote) -> StepOutcome {
    var outcome = StepOutcome(step, note: note)
    outcome.isDone = false
    return outcome
  }

  /// Whether the step holds: done without findings, or without anything to do.
  package var isOK: Bool { findings.isEmpty && (isDone || note == .nothingSealed) }

  /// Adds a finding; beyond ``most`` they are only counted.
  mutating func find(_ code: FindingCode, event: Int? = nil, _ facts: String...) {
    find(code, event: event, facts: facts)
  }

  /// Takes over what was found in a part of the step, or in another log.
  mutating func take(_ other: StepOutcome) {
    for finding in other.findings {
      find(finding.code, event: finding.event, facts: finding.facts)
    }
    dropped += other.dropped
  }

  private mutating func find(_ code: FindingCode, event: Int?, facts: [String]) {
    if findings.count < Self.most {
      findings.append(VerificationFinding(step: step, event: event, code: code, facts: facts))
    } else {
      dropped += 1
    }
  }

  /// The findings in order, with a last one that counts those left out.
  func finished() -> StepOutcome {
    var done = self
    done.findings.sort()
    if dropped > 0 {
      done.findings.append(VerificationFinding(step: step, code: .more, facts: ["\(dropped)"]))
    }
    return done
  }
}

/// What a step says about itself besides its findings.
package enum StepNote: Hashable, Sendable {
  /// What a step counts.
  package enum Unit: Hashable, Sendable {
    case events, heads, bodies, shares, papers, candidates, sheets, scores, openings
  }

  case nothing
  /// V1: the log's origin.
  case origin(String)
  /// V2: the policy asks for no witness.
  case noWitnessAsked
  /// V2: the witnesses that signed.
  case cosigned([String])
  /// How many things the step looked at.
  case counted(Int, Unit)
  /// V7: items of the bank, and how many of them are open.
  case items(Int, open: Int)
  /// V10: terminal signatures and approved acts.
  case signatures(Int, approvals: Int)
  /// V8: the public value that joined the seed, to be compared with its source.
  case drawn(source: String, value: String)
  /// V15: hex SHA-256 of the file.
  case sha(String)
  /// V13: there is nothing sealed to open.
  case nothingSealed
  /// Not possible without `private.jsonl`.
  case needsBodies
  /// C1: not possible without the continuation log's key.
  case needsContinuationKey
  /// C1: events of the continuation log, corrected keys and late signatures.
  case corrections(events: Int, fixes: Int, signatures: Int)
  /// V15: hex SHA-256 of the file, when no key of a continuation log was given.
  case uncorrected(String)
  /// So many events have neither body nor salt any more.
  case erased(Int)
  /// The same where a file was cut with them, so that its hash in the log tells nothing.
  case cut(Int)
  /// The same where the continuation log holds the approved act that cut it so.
  case cutAsLogged(Int, event: Int, by: [String])
  /// V11: so many candidates, and responses after a deadline that do not count.
  case late(Int, late: Int)
  /// V16: these people confirmed the server's clock before the start, so many ms off.
  case clockConfirmed([String], offset: Int)
  /// V16: nobody confirmed it.
  case clockUnconfirmed
  /// Not possible without what this step could not read.
  case needs(VerificationStep)
}
