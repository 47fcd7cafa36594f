import TransparencyLog

/// V1: the head of the bundle is of the log that the minutes name.
enum V01Origin {
  static func check(_ file: inout CaseFile) -> StepOutcome {
    var outcome = StepOutcome(.origin, note: .origin(file.key.name))
    let logs = file.policy.logs
    if !logs.isEmpty, !logs.contains(where: { $0.key == file.key }) {
      outcome.find(.policyOtherLog)
    }
    guard let bytes = file.files[BundlePath.checkpoint] else {
      outcome.find(.fileMissing, BundlePath.checkpoint)
      return outcome
    }
    guard let note = try? SignedNote(parsing: bytes),
      let checkpoint = try? Checkpoint(text: note.text),
      note.serialised.utf8.elementsEqual(bytes)
    else {
      outcome.find(.fileUnreadable, BundlePath.checkpoint)
      return outcome
    }
    guard checkpoint.origin.utf8.elementsEqual(file.key.name.utf8) else {
      outcome.find(.originDiffers, checkpoint.origin, file.key.name)
      return outcome
    }
    file.note = note
    file.checkpoint = checkpoint
    return outcome
  }
}
