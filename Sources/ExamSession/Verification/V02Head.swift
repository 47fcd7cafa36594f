import TransparencyLog

/// V2: the log's key signed the last head, and so did the witnesses the policy asks for.
enum V02Head {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard let note = file.note else { return .skipped(.head, .needs(.origin)) }
    var outcome = StepOutcome(.head)
    outcome.note = check(note, path: BundlePath.checkpoint, file, &outcome)
    return outcome
  }

  /// Checks a head's signatures and quorum; gives the note of the step.
  private static func check(
    _ note: SignedNote, path: String, _ file: CaseFile, _ outcome: inout StepOutcome
  ) -> StepNote {
    do throws(NoteRefusal) {
      let verdict = try file.verdict(on: note)
      if !verdict.isQuorum {
        outcome.find(.quorumMissing, path, verdict.cosigners.joined(separator: ", "))
      }
      return file.policy.quorum == nil ? .noWitnessAsked : .cosigned(verdict.cosigners)
    } catch .badSignature(let name) {
      outcome.find(.headSignatureBad, path, name)
    } catch {
      outcome.find(.headUnsigned, path)
    }
    return .nothing
  }
}

extension CaseFile {
  /// What the policy says of `note`; only the key of the minutes counts as the log's.
  func verdict(on note: SignedNote) throws(NoteRefusal) -> PolicyVerdict {
    _ = try Checkpoint(note, signedBy: key)
    return try policy.verdict(on: note, log: key)
  }
}
