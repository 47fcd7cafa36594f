package import Assessment
package import CanonicalBytes

/// Who may sit in this room: `roster.json`, whose hash is in genesis.
package struct Roster: Hashable, Sendable {
  /// Ascending by candidate number, compared by bytes.
  package let entries: [RosterEntry]
  /// Those who need not sit this part; ascending by candidate number, none of them an entry.
  package let exemptions: [Exemption]
  private let places: [CandidateNumber: Int]

  /// Refuses one candidate number twice.
  package init(
    _ entries: [RosterEntry], exemptions: [Exemption] = []
  ) throws(RosterRefusal) {
    let sorted = entries.sorted { $0.candidate < $1.candidate }
    for (earlier, later) in zip(sorted, sorted.dropFirst())
    where earlier.candidate == later.candidate {
      throw .duplicate(later.candidate)
    }
    var known = Set(sorted.map(\.candidate))
    for exemption in exemptions where !known.insert(exemption.candidate).inserted {
      throw .duplicate(exemption.candidate)
    }
    self.entries = sorted
    self.exemptions = exemptions.sorted { $0.candidate < $1.candidate }
    places = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($0.element.candidate, $0.offset) })
  }

  /// Reads `roster.json`.
  package init(json: CanonicalJSON) throws(RosterRefusal) {
    guard let elements = json["candidates"]?.arrayValue else { throw .unreadable }
    let entries = elements.compactMap(RosterEntry.init(json:))
    let exempt = json["exempt"]?.arrayValue ?? []
    try self.init(entries, exemptions: exempt.compactMap(Exemption.init(json:)))
    guard self.json == json else { throw .unreadable }
  }

  /// `{"candidates":[…],"exempt":[…]}`, each ascending by candidate number; `exempt` is left out
  /// when nobody is.
  package var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = ["candidates": .array(entries.map(\.json))]
    if !exemptions.isEmpty { members["exempt"] = .array(exemptions.map(\.json)) }
    return .object(members)
  }

  /// The entry of a candidate, or of the candidate behind a redo subject such as `0001#2`.
  package subscript(subject subject: CandidateNumber) -> RosterEntry? {
    let number = subject.rawValue.prefix { $0 != "#" }
    return places[CandidateNumber(rawValue: String(number))].map { entries[$0] }
  }
}

/// Why a roster is refused.
package enum RosterRefusal: Error, Hashable, Sendable {
  case duplicate(CandidateNumber)
  case unreadable
}
