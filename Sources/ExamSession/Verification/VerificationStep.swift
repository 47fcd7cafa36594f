/// The steps of `khoathi audit verify`, verifiable-exam 2.13, in order.
package enum VerificationStep: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// V1: the log is the one that the minutes name.
  case origin = 1
  /// V2: its key and enough witnesses signed the last head.
  case head
  /// V3: every tile and every entry leads to that head.
  case tiles
  /// V4: every earlier head is of the same log.
  case heads
  /// V5: entries and bodies are what the format allows.
  case entries
  /// V6: every body is the one committed to.
  case bodies
  /// V7: the exam is the one that genesis fixed.
  case genesis
  /// V8: the seed is made of the shares promised in genesis.
  case seed
  /// V9: every paper and seat follows from seed, bank and blueprint.
  case papers
  /// V10: responses and acts carry the right signatures.
  case signatures
  /// V11: nothing counts after its deadline.
  case deadlines
  /// V12: every sheet holds the last responses.
  case sheets
  /// V13: the sealed files were opened as promised.
  case sealed
  /// V14: every score follows from sheet, key and rule.
  case scores
  /// V15: the result file is the one the log gives.
  case results
  /// V16: things happened in the order they must.
  case order
  /// C1: the log that goes on after the room is what it must be. Only for a bundle that has one.
  case continuation

  /// `V1`…`V16`, `C1`.
  package var name: String { self == .continuation ? "C1" : "V\(rawValue)" }

  /// The steps that every bundle goes through.
  package static let ofEveryBundle = allCases.filter { $0 != .continuation }

  package static func < (a: VerificationStep, b: VerificationStep) -> Bool {
    a.rawValue < b.rawValue
  }
}
