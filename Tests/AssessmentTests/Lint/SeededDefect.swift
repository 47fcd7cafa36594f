import Assessment
import Seeded

/// A defect planted into a sound bank, and the finding it must give.
struct SeededDefect {
  /// What is planted.
  enum Kind: Hashable {
    case bank(BankDefect)
    case choice(ChoiceDefect)
    case member(MemberDefect)
    case text(TextDefect)

    static let all: [Kind] =
      BankDefect.allCases.map(Kind.bank) + ChoiceDefect.allCases.map(Kind.choice)
      + MemberDefect.allCases.map(Kind.member) + TextDefect.allCases.map(Kind.text)
  }

  var bank: FixtureBank
  var code: DiagnosticCode
  /// `item/text`, or a file's name for what concerns all of it.
  var place: String

  /// Plants `kind` at a place drawn from `random`.
  static func planted(
    _ kind: Kind, into sound: FixtureBank, random: inout SplitMix
  ) -> SeededDefect {
    var plan = DefectPlan(bank: sound, random: random)
    let (code, place) = plan.plant(kind)
    random = plan.random
    return SeededDefect(bank: plan.bank, code: code, place: place)
  }
}
