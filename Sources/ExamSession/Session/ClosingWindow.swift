package import TransparencyLog

/// When a witness must have signed for its cosignature to count for the closing of a room: after
/// the room's end and before the keys are used, as far as two clocks can be compared.
package struct ClosingWindow: Hashable, Sendable {
  /// Milliseconds by which the clock of a witness may differ from that of the log.
  package static let tolerance = 120_000

  /// The time of the room's `end`.
  package let end: LogTime
  /// The time at which the keys are opened, or something is scored.
  package let use: LogTime

  package init(end: LogTime, use: LogTime) { (self.end, self.use) = (end, use) }

  /// What a policy says of a head when only cosignatures of this time count.
  package struct Verdict: Hashable, Sendable {
    /// Whether the witnesses that signed in time are enough.
    package let isQuorum: Bool
    /// Whether they would be enough if time did not matter.
    package let isQuorumAtAnyTime: Bool
    /// Who signed at another time, with the policy's name and the seconds of the signature.
    package let others: [Cosigner]
  }

  /// A witness and the time in its signature, in seconds since 1970.
  package struct Cosigner: Hashable, Sendable {
    package let name: String
    package let seconds: Int
  }

  /// Whether a cosignature of this time, in seconds since 1970, counts.
  package func holds(_ seconds: Int) -> Bool {
    distance(of: seconds) == 0
  }

  /// How many seconds this time lies before the window, as a negative number, or after it; 0 inside.
  package func distance(of seconds: Int) -> Int {
    let (first, last) = (
      end.milliseconds - Self.tolerance, use.milliseconds + Self.tolerance
    )
    let (time, isBeyond) = seconds.multipliedReportingOverflow(by: 1_000)
    if isBeyond { return seconds < 0 ? .min : .max }
    if time < first { return -((first - time + 999) / 1_000) }
    return time > last ? (time - last + 999) / 1_000 : 0
  }

  /// What `policy` says of `note`, whose log has the key `log`; refuses what the policy refuses.
  package func verdict(
    of policy: WitnessPolicy, on note: SignedNote, log: NoteVerifierKey
  ) throws(NoteRefusal) -> Verdict {
    let verdict = try policy.verdict(on: note, log: log)
    var (names, others): (Set<[UInt8]>, [Cosigner]) = ([], [])
    for witness in policy.witnesses {
      guard let seconds = Cosignature.time(by: witness.key, in: note) else { continue }
      if holds(seconds) {
        names.insert(Array(witness.name.utf8))
      } else {
        others.append(Cosigner(name: witness.name, seconds: seconds))
      }
    }
    return Verdict(
      isQuorum: policy.isQuorum(names), isQuorumAtAnyTime: verdict.isQuorum, others: others)
  }
}
