import Assessment
import CanonicalBytes
import ExamSession

/// What stands for an erased person in the log, and the salt that ties it to the number.
struct PersonLabel: Encodable {
  let candidate: String
  let label: String
  let salt: String
  /// The label itself.
  let hash: Digest32

  private enum CodingKeys: CodingKey { case candidate, label, salt }

  /// A label under a salt of the system's generator.
  init(of candidate: CandidateNumber) {
    var generator = SystemRandomNumberGenerator()
    let salt = Digest32(hashing: (0..<64).map { _ in .random(in: 0...255, using: &generator) })
    hash = ErasureEvent.label(of: candidate, salt: salt)
    self.candidate = candidate.rawValue
    (label, self.salt) = (hash.base64, salt.base64)
  }
}

/// An erasure as it is printed: what went, what had to stay, and where it is logged.
struct ErasureShown: Encodable {
  struct Trace: Encodable {
    let path: String
    let index: Int
  }

  struct Logged: Encodable {
    let event: Int
    let origin: String
    let vkey: String
    let checkpoint: String
    let witnessed: Bool
    let people: [PersonLabel]
  }

  private let bundle: String
  private let erased: Int
  private let kept: [Trace]
  private let logged: Logged?
  private let acts: LoggedActs?

  private enum CodingKeys: CodingKey { case bundle, erased, kept, logged }

  init(
    _ bundle: String, _ cut: ErasedBundle, logged acts: LoggedActs? = nil,
    people: [PersonLabel] = []
  ) {
    self.bundle = bundle
    self.acts = acts
    erased = cut.erased
    kept = cut.kept.map { Trace(path: $0.path, index: $0.index) }
    logged = acts.map {
      Logged(
        event: $0.event, origin: $0.origin, vkey: $0.vkey, checkpoint: $0.checkpoint,
        witnessed: $0.witnessed, people: people)
    }
  }

  /// `logged` is always there, `null` when nothing was.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(bundle, forKey: .bundle)
    try container.encode(erased, forKey: .erased)
    try container.encode(kept, forKey: .kept)
    try container.encode(logged, forKey: .logged)
  }

  /// A line for what went, one for each event that names them still, and what the minutes need.
  func text(_ options: OutputOptions) -> String {
    var lines = [
      options.words(
        "\(bundle): đã xóa nội dung của \(erased) sự kiện.",
        "\(bundle): the bodies of \(erased) events were erased.")
    ]
    lines += kept.map { trace in
      options.words(
        "Còn nêu tên, không xóa được vì kết quả người khác dựa vào: \(trace.path):\(trace.index + 1)",
        "Still names them, and stays because others' results rest on it: "
          + "\(trace.path):\(trace.index + 1)")
    }
    guard let acts, let logged else { return Console.visible(lines.joined(separator: "\n")) }
    lines.append(
      options.words(
        "Đã ghi việc xóa, sự kiện \(acts.event) của nhật ký tiếp nối. Muối chỉ in ở đây:",
        "The erasure is event \(acts.event) of the continuation. The salts are printed only here:"))
    lines += logged.people.map { "  \($0.candidate)  \($0.label)  \($0.salt)" }
    return Console.visible((lines + acts.minutes(options)).joined(separator: "\n"))
  }
}
