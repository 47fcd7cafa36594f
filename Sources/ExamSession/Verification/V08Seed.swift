import CanonicalBytes
import TransparencyLog

/// V8: every party showed exactly the share it had promised, before any paper was made, and a
/// public value joined them exactly when the ceremony had announced one.
enum V08Seed {
  static func check(_ file: inout CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.seed, .needsBodies) }
    guard let genesis = file.genesis else { return .skipped(.seed, .needs(.genesis)) }
    var outcome = StepOutcome(.seed, note: .counted(genesis.seedCommits.count, .shares))
    var shares: [String: Digest32] = [:]
    for logged in file.book.reveals {
      guard case .seedReveal(let reveal) = logged.event else { continue }
      guard let promise = genesis.seedCommits.first(where: { $0.party == reveal.party }) else {
        outcome.find(.partyUnknown, event: logged.index, reveal.party)
        continue
      }
      if NaiveDraw.promise(party: reveal.party, share: reveal.share) != promise.commitment {
        outcome.find(.shareBroken, event: logged.index, reveal.party)
      }
      if shares.updateValue(reveal.share, forKey: reveal.party) != nil {
        outcome.find(.partyRepeated, event: logged.index, reveal.party)
      }
    }
    for promise in genesis.seedCommits where shares[promise.party] == nil {
      outcome.find(.shareMissing, promise.party)
    }
    checkDraws(file, &outcome)
    checkOrder(file.book, &outcome)
    let revealed = genesis.seedCommits.compactMap { shares[$0.party] }
    if let root = try? file.tree?.root(size: 1), revealed.count == genesis.seedCommits.count {
      file.draw = NaiveDraw(root: root, shares: revealed, publicValue: publicValue(file.book))
    }
    return outcome
  }

  /// A value whose source was not named before it existed could have been chosen.
  private static func checkDraws(_ file: CaseFile, _ outcome: inout StepOutcome) {
    let announced = file.ceremony?.publicDraw ?? ""
    for logged in file.book.draws {
      guard case .publicDraw(let draw) = logged.event else { continue }
      if announced.isEmpty {
        outcome.find(.publicValueUnnamed, event: logged.index)
      } else if !draw.source.utf8.elementsEqual(announced.utf8) || !isValue(draw.value) {
        outcome.find(.drawNotAnnounced, event: logged.index, draw.source, announced)
      }
    }
    for extra in file.book.draws.dropFirst() {
      outcome.find(.eventRepeated, event: extra.index, EventKind.publicDraw.rawValue)
    }
    if !announced.isEmpty, file.book.draws.isEmpty { outcome.find(.drawMissing, announced) }
    if case .publicDraw(let draw) = file.book.draws.last?.event {
      outcome.note = .drawn(source: draw.source, value: draw.value)
    }
  }

  /// What a room takes as a public value: one spelling, without blanks.
  private static func isValue(_ value: String) -> Bool {
    (1...200).contains(value.utf8.count) && value.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func publicValue(_ book: SittingBook) -> String {
    guard case .publicDraw(let draw) = book.draws.last?.event else { return "" }
    return draw.value
  }

  private static func checkOrder(_ book: SittingBook, _ outcome: inout StepOutcome) {
    let first = book.sittings.values.compactMap { $0.papers.first?.index }.min() ?? .max
    for logged in book.reveals + book.draws where logged.index > first {
      outcome.find(.shareAfterPaper, event: logged.index)
    }
  }
}
