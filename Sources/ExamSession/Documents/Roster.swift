package import Assessment
package import CanonicalBytes

/// Who may sit in this room: `roster.json`, whose hash is in genesis.
package struct Roster: Hashable, Sendable {
  /// Ascending by candidate number, compared by bytes.
  package let entries: [RosterEntry]
  private let places: [CandidateNumber: Int]

  /// Refuses two entries with one candidate number.
  package init(_ entries: [RosterEntry]) throws(RosterRefusal) {
    let sorted = entries.sorted { $0.candidate < $1.candidate }
    for (earlier, later) in zip(sorted, sorted.dropFirst())
    where earlier.candidate == later.candidate {
      throw .duplicate(later.candidate)
    }
    self.entries = sorted
    places = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($0.element.candidate, $0.offset) })
  }

  /// Reads `roster.json`.
  package init(json: CanonicalJSON) throws(RosterRefusal) {
    guard json.objectValue?.count == 1, let elements = json["candidates"]?.arrayValue else {
      throw .unreadable
    }
    let entries = elements.compactMap(RosterEntry.init(json:))
    guard entries.count == elements.count else { throw .unreadable }
    try self.init(entries)
    guard self.json == json else { throw .unreadable }
  }

  /// `{"candidates":[…]}`, ascending by candidate number.
  package var json: CanonicalJSON { ["candidates": .array(entries.map(\.json))] }

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
