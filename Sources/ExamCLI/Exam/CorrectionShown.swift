import Assessment
import CanonicalBytes
import ExamSession

/// A corrected key as it is printed: both keys, and everyone whose score it changes.
struct CorrectionShown: Encodable {
  struct Score: Encodable {
    /// Hundredths of a point.
    let raw: Int
    let max: Int
    let result: String

    init(_ score: ScoreEvent) { (raw, max, result) = (score.raw, score.maximum, score.result) }
  }

  struct Change: Encodable {
    let candidate: String
    let before: Score
    let after: Score

    init(_ change: ScoreChange) {
      candidate = change.candidate.rawValue
      (before, after) = (Score(change.before), Score(change.after))
    }
  }

  private let item: String
  private let old: CanonicalJSON
  private let new: CanonicalJSON
  private let scores: [Change]
  private let flips: [Change]
  /// Where the correction stands; absent for one that was only tried.
  private let logged: LoggedActs?

  init(_ fix: KeyFixEvent, _ changes: [ScoreChange], logged: LoggedActs? = nil) {
    item = fix.item.rawValue
    (old, new) = (fix.old, fix.new)
    scores = changes.map(Change.init)
    flips = changes.filter(\.flips).map(Change.init)
    self.logged = logged
  }

  private enum CodingKeys: String, CodingKey {
    case item, old, new, rescored, scores, flips, event, origin, vkey, checkpoint, witnessed
    case results
    case dryRun = "dry_run"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(item, forKey: .item)
    try container.encode(JSONTree(old), forKey: .old)
    try container.encode(JSONTree(new), forKey: .new)
    try container.encode(scores.count, forKey: .rescored)
    try container.encode(scores, forKey: .scores)
    try container.encode(flips, forKey: .flips)
    try container.encode(logged == nil, forKey: .dryRun)
    try container.encode(logged?.event, forKey: .event)
    try container.encodeIfPresent(logged?.origin, forKey: .origin)
    try container.encodeIfPresent(logged?.vkey, forKey: .vkey)
    try container.encodeIfPresent(logged?.checkpoint, forKey: .checkpoint)
    try container.encodeIfPresent(logged?.witnessed, forKey: .witnessed)
    try container.encodeIfPresent(logged?.results, forKey: .results)
  }

  /// Both keys, one line a changed score, and what to write into the minutes.
  func text(_ options: OutputOptions) -> String {
    var lines = [
      options.words("Câu \(item)", "Item \(item)"),
      options.words("  đáp án cũ   ", "  former key     ") + Self.line(old),
      options.words("  đáp án sửa  ", "  corrected key  ") + Self.line(new),
      options.words(
        "\(scores.count) thí sinh đổi điểm, \(flips.count) đổi kết quả",
        "\(scores.count) scores change, \(flips.count) outcomes turn round"),
    ]
    lines += scores.map { change in
      let mark = change.before.result == change.after.result ? " " : "!"
      return "\(mark) \(change.candidate)  \(Self.score(change.before)) → "
        + Self.score(change.after)
    }
    guard let logged else {
      return
        (lines + [options.words("Chưa ghi gì (--dry-run).", "Nothing was logged (--dry-run).")])
        .joined(separator: "\n")
    }
    lines.append(
      options.words(
        "Đã ghi sự kiện \(logged.event) vào nhật ký tiếp nối; kết quả: \(logged.results ?? "")",
        "Logged as event \(logged.event) of the continuation; results: \(logged.results ?? "")"))
    lines += logged.minutes(options)
    return Console.visible(lines.joined(separator: "\n"))
  }

  private static func score(_ score: Score) -> String {
    "\(Points(hundredths: score.raw).decimal)/\(Points(hundredths: score.max).decimal)"
      + " \(score.result)"
  }

  private static func line(_ json: CanonicalJSON) -> String {
    (try? json.encoded()).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
