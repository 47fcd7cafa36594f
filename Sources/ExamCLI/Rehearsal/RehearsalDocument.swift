import Assessment

/// What `khoathi room rehearse --json` prints.
struct RehearsalDocument: Encodable {
  let folder: String
  let origin: String
  let code: String
  let minutes: Int
  let ok: Bool
  let seats: [Seat]

  /// One seat; `trials` has `ok`, `failed` or `none` for each trial by its name.
  struct Seat: Encodable {
    let seat: String
    let candidate: String
    let came: Bool
    let ok: Bool
    let answered: Int
    let trials: [String: String]
    let returnedAfter: Int?
    let problems: [Problem]

    private enum CodingKeys: String, CodingKey {
      case seat, candidate, came, ok, answered, trials, problems
      case returnedAfter = "returned_after_ms"
    }

    init(_ trial: SeatTrial) {
      let (vi, en) = (TrialWords(.vi), TrialWords(.en))
      seat = trial.seat.name
      candidate = (trial.candidate ?? trial.seat.candidate).rawValue
      came = trial.candidate != nil
      ok = trial.isOK
      answered = trial.answered
      returnedAfter = trial.returnedAfter
      trials = Dictionary(
        uniqueKeysWithValues: Trial.allCases.map { ($0.rawValue, Self.name(trial[$0])) })
      problems = trial.problems.map { kind, problem in
        Problem(
          trial: kind, vi: vi.says(problem), en: en.says(problem), remedyVi: vi.remedy(problem),
          remedyEn: en.remedy(problem))
      }
    }

    private static func name(_ verdict: TrialVerdict) -> String {
      switch verdict {
      case .ok: "ok"
      case .failed: "failed"
      case .waiting, .none: "none"
      }
    }
  }

  /// What is wrong at a seat, and what to do.
  struct Problem: Encodable {
    let trial: Trial
    let vi: String
    let en: String
    let remedyVi: String
    let remedyEn: String

    private enum CodingKeys: String, CodingKey {
      case trial, vi, en
      case remedyVi = "remedy_vi"
      case remedyEn = "remedy_en"
    }
  }
}
