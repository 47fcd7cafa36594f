package import Assessment
package import CanonicalBytes

/// One candidate of a room.
package struct RosterEntry: Hashable, Sendable {
  /// Số báo danh.
  package var candidate: CandidateNumber
  package var name: String
  /// Date of birth, `yyyy-mm-dd`.
  package var born: String
  /// Minutes granted before the exam as an accommodation.
  package var extraMinutes: Int
  /// Why they were granted; empty when none were.
  package var extraReason: String

  /// The most minutes that can be granted before the exam.
  package static let mostExtraMinutes = 600

  package init(
    candidate: CandidateNumber, name: String, born: String, extraMinutes: Int = 0,
    extraReason: String = ""
  ) {
    self.candidate = candidate
    self.name = name
    self.born = born
    self.extraMinutes = extraMinutes
    self.extraReason = extraReason
  }

  /// Refuses minutes without a reason, unless the person was erased.
  package init?(json: CanonicalJSON) {
    guard json.objectValue?.count == 5, let candidate = json["cand"]?.stringValue,
      let name = json["name"]?.stringValue, let born = json["born"]?.stringValue,
      let minutes = json["extra_minutes"]?.integerValue,
      let reason = json["extra_reason"]?.stringValue,
      (0...Self.mostExtraMinutes).contains(minutes),
      minutes == 0 || !reason.allSatisfy(\.isWhitespace) || (name.isEmpty && born.isEmpty)
    else { return nil }
    self.init(
      candidate: CandidateNumber(rawValue: candidate), name: name, born: born,
      extraMinutes: minutes, extraReason: reason)
  }

  package var json: CanonicalJSON {
    [
      "born": .string(born), "cand": .string(candidate.rawValue),
      "extra_minutes": .integer(extraMinutes), "extra_reason": .string(extraReason),
      "name": .string(name),
    ]
  }
}
