import Assessment
import CanonicalBytes
import ExamSession
import RoomServer
import TransparencyLog

/// The whole history against the log that is left: what was acknowledged is there exactly once.
struct HistoryCheck {
  let ledger: Ledger
  let disk: SimulatedDisk
  let model: RoomModel

  /// Everything that is wrong, in a fixed order.
  func violations() -> [Violation] {
    responses() + receipts() + acts() + heads()
  }

  private func responses() -> [Violation] {
    var found: [Violation] = []
    var seen: Set<[UInt8]> = []
    for candidate in model.candidates {
      for seat in model[candidate].seats {
        seen.insert(seat.key)
        found += check(seat, candidate)
      }
    }
    for (key, count) in ledger.acknowledged.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where count > 0 && !seen.contains(key) {
      found.append(broken(.acknowledgedLost, nil, "\(count) of a terminal without a seat"))
    }
    return found
  }

  private func check(_ seat: RoomModel.Seat, _ candidate: CandidateNumber) -> [Violation] {
    let signed = ledger.signed[seat.key] ?? []
    var found: [Violation] = []
    let kept = ledger.acknowledged[seat.key] ?? 0
    if seat.answers.count < kept {
      let lost = "\(candidate): \(seat.answers.count) of \(kept)"
      found.append(broken(.acknowledgedLost, seat.index, lost))
    }
    for (place, answer) in seat.answers.enumerated() {
      let own = signed.indices.contains(place) ? try? AnswerEvent(signed[place]) : nil
      if own != answer.event {
        found.append(broken(.notAsSigned, answer.index, "\(candidate), cs \(place + 1)"))
      }
    }
    return found
  }

  private func receipts() -> [Violation] {
    let leaves = disk.tree.leaves
    return ledger.receipts.sorted { ($0.candidate, $0.code) < ($1.candidate, $1.code) }
      .compactMap { receipt in
        let index = model[CandidateNumber(receipt.candidate)].final?.index
        let code = index.flatMap { leaves.indices.contains($0) ? leaves[$0] : nil }
          .map(ReceiptCode.of)
        return code == receipt.code ? nil : broken(.receiptLost, index, receipt.candidate)
      }
  }

  private func acts() -> [Violation] {
    ledger.acts.compactMap { act in
      let count = disk.events.count { $0.event == act }
      let isRight = act.body is any ApprovedBody ? count == 1 : count >= 1
      return isRight
        ? nil : broken(.actLost, nil, "\(act.body.kind.rawValue) is there \(count) times")
    }
  }

  private func heads() -> [Violation] {
    ledger.heads.compactMap { head in
      let root = try? disk.tree.root(size: head.size)
      let who = head.isCosigned ? "cosigned" : "shown"
      return root == head.root ? nil : broken(.headNotPrefix, nil, "\(who) \(head.size)")
    }
  }

  private func broken(_ rule: Rule, _ event: Int?, _ detail: String) -> Violation {
    Violation(rule: rule, event: event, detail: detail)
  }
}
