/// What kind of response a gap of an embedded-answer text takes.
enum ClozeType: Hashable, Sendable {
  case text(ignoresCase: Bool)
  case number
  /// One of several.
  case choice(isShuffled: Bool)
  /// Any of several.
  case choices(isShuffled: Bool)

  /// The type of this name, in capitals as Moodle wants it; `nil` for any other.
  init?(_ name: String) {
    switch name {
    case "SHORTANSWER", "SA", "MW": self = .text(ignoresCase: true)
    case "SHORTANSWER_C", "SAC", "MWC", "SA_C", "MW_C": self = .text(ignoresCase: false)
    case "NUMERICAL", "NM": self = .number
    case "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MC_V", "MULTICHOICE_H", "MCH", "MC_H":
      self = .choice(isShuffled: false)
    case "MULTICHOICE_S", "MCS", "MC_S", "MULTICHOICE_VS", "MCVS", "MC_VS", "MULTICHOICE_HS",
      "MCHS", "MC_HS":
      self = .choice(isShuffled: true)
    case "MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH", "MR_H":
      self = .choices(isShuffled: false)
    case "MULTIRESPONSE_S", "MRS", "MR_S", "MULTIRESPONSE_HS", "MRHS", "MR_HS":
      self = .choices(isShuffled: true)
    default: return nil
    }
  }
}
