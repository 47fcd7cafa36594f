package import Assessment
package import CanonicalBytes

/// A person who need not sit this part, fixed with the roster before the exam.
package struct Exemption: Hashable, Sendable {
  /// Số báo danh.
  package var candidate: CandidateNumber
  package var name: String
  /// Date of birth, `yyyy-mm-dd`.
  package var born: String
  /// The certificate or other ground.
  package var ground: String

  package init(candidate: CandidateNumber, name: String, born: String, ground: String) {
    self.candidate = candidate
    self.name = name
    self.born = born
    self.ground = ground
  }

  /// Whether everything about the person but the number was erased.
  package var isErased: Bool { name.isEmpty && born.isEmpty && ground.isEmpty }

  package init?(json: CanonicalJSON) {
    guard json.objectValue?.count == 4, let candidate = json["cand"]?.stringValue,
      let name = json["name"]?.stringValue, let born = json["born"]?.stringValue,
      let ground = json["ground"]?.stringValue
    else { return nil }
    self.init(
      candidate: CandidateNumber(rawValue: candidate), name: name, born: born, ground: ground)
  }

  package var json: CanonicalJSON {
    [
      "born": .string(born), "cand": .string(candidate.rawValue), "ground": .string(ground),
      "name": .string(name),
    ]
  }
}
