/// V13: the sealed files were opened after the closing head and hold what genesis fixed.
enum V13Sealed {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.sealed, .needsBodies) }
    guard let genesis = file.genesis else { return .skipped(.sealed, .needs(.genesis)) }
    if genesis.sealed.isEmpty { return .skipped(.sealed, .nothingSealed) }
    var outcome = StepOutcome(.sealed)
    outcome.isDone = false
    outcome.find(.notChecked, event: 0, "sealed")
    return outcome
  }
}
