import Assessment
import CanonicalBytes

/// People who are looked for in bodies: by candidate number, and by name as a whole word.
struct PersonTraces {
  private let candidates: Set<CandidateNumber>
  private let words: [String]

  init(_ candidates: Set<CandidateNumber>, in roster: Roster) {
    self.candidates = candidates
    let names =
      roster.entries.map { ($0.candidate, $0.name) }
      + roster.exemptions.map { ($0.candidate, $0.name) }
    words =
      (candidates.map(\.rawValue)
      + names.filter { candidates.contains($0.0) }.map(\.1)).map { $0.lowercased() }
      .filter { !$0.isEmpty }
  }

  /// Whether one of them is the candidate whom a member of this document names; a redo's subject
  /// counts as its candidate.
  func isSubject(of body: CanonicalJSON, _ members: [String]) -> Bool {
    members.compactMap { body[$0]?.stringValue }.contains { name in
      candidates.contains(CandidateNumber(String(name.prefix { $0 != "#" })))
    }
  }

  /// Whether one of them is named in the text of such a member.
  func isNamed(in body: CanonicalJSON, _ members: [String]) -> Bool {
    members.compactMap { body[$0] }.contains { value in
      let texts = value.arrayValue?.compactMap(\.stringValue) ?? [value.stringValue ?? ""]
      return texts.contains { text in words.contains { Self.holds(text.lowercased(), $0) } }
    }
  }

  /// Whether `word` stands in `text` with neither letter nor digit beside it.
  private static func holds(_ text: String, _ word: String) -> Bool {
    text.ranges(of: word).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
    }
  }
}
