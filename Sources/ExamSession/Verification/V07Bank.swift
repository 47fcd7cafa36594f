import Assessment
import CanonicalBytes
import TransparencyLog

extension V07Genesis {
  /// Reads `bank.jsonl` and checks its root and every opened item.
  static func readBank(
    _ genesis: GenesisEvent, _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let bytes = file.files[BundlePath.bank] else {
      return outcome.find(.fileMissing, BundlePath.bank)
    }
    if !TextLines.isClosed(bytes) { outcome.find(.fileNotClosed, BundlePath.bank) }
    var lines: [BankLine] = []
    for (number, slice) in TextLines(bytes).enumerated() {
      guard number < BankLine.most else {
        outcome.find(.fileTooLong, BundlePath.bank, "\(BankLine.most)")
        break
      }
      guard let json = try? CanonicalJSON(decoding: slice), let line = try? BankLine(json: json)
      else {
        outcome.find(.lineUnreadable, BundlePath.bank, "\(number + 1)")
        continue
      }
      if let last = lines.last, last.leaf.id >= line.leaf.id {
        outcome.find(.bankOrder, line.leaf.id.rawValue)
      }
      lines.append(line)
    }
    let leaves = lines.compactMap { try? $0.leaf.canonicalBytes() }.map(MerkleTree.leafHash)
    if MerkleTree.root(leaves) != genesis.bank { outcome.find(.bankDiffers, event: 0) }
    for line in lines { checkOpening(line, &file, &outcome) }
    file.bank = lines
    outcome.note = .items(lines.count, open: lines.count { $0.opening != nil })
    checkBlueprint(file, &outcome)
  }

  private static func checkBlueprint(_ file: CaseFile, _ outcome: inout StepOutcome) {
    guard let blueprint = file.blueprint, let bank = file.bank else { return }
    for conflict in BlueprintCheck.conflicts(blueprint, leaves: bank.map(\.leaf)) {
      outcome.find(.blueprintConflict, conflict.name)
    }
  }

  /// The opened item is the one whose commitment stands in the leaf.
  private static func checkOpening(
    _ line: BankLine, _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let opening = line.opening else { return }
    let (leaf, name) = (line.leaf, line.leaf.id.rawValue)
    guard let bytes = try? opening.item.encoded(), let item = try? Item(canonical: opening.item)
    else { return outcome.find(.itemUnreadable, name) }
    if BankCommitment.itemCommitment(salt: opening.salt, itemBytes: bytes) != leaf.qc {
      outcome.find(.itemCommitmentBroken, name)
    }
    let isSame =
      item.id == leaf.id && Digest32(hashing: bytes).hex == leaf.revision
      && item.choices.map(\.id).sorted() == leaf.choices && item.isFixed == leaf.fixed
      && item.pinned == leaf.pinned && item.passage?.id == leaf.passage
    if !isSame { outcome.find(.itemDiffers, name) }
    let names = ChoiceNames.names(item: item.id, texts: item.choices.map(\.text))
    if names != item.choices.map(\.id) { outcome.find(.choiceNames, name) }
    guard (Points.zero...Points.most).contains(item.points) else {
      return outcome.find(.itemUnreadable, name)
    }
    file.items[leaf.id] = item
  }
}
