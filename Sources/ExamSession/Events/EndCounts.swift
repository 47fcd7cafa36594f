package import CanonicalBytes

/// What the log holds when the room ends.
package struct EndCounts: Hashable, Sendable {
  /// Candidates of the roster that were never seated.
  package var absent: Int
  /// `answer` events.
  package var answers: Int
  /// Sheets the server collected, absentees among them.
  package var closed: Int
  /// Sheets handed in.
  package var submitted: Int

  package init(absent: Int, answers: Int, closed: Int, submitted: Int) {
    self.absent = absent
    self.answers = answers
    self.closed = closed
    self.submitted = submitted
  }

  package init?(json: CanonicalJSON) {
    guard json.objectValue?.count == 4, let absent = json["absent"]?.integerValue,
      let answers = json["answers"]?.integerValue, let closed = json["closed"]?.integerValue,
      let submitted = json["submitted"]?.integerValue
    else { return nil }
    self.init(absent: absent, answers: answers, closed: closed, submitted: submitted)
  }

  package var json: CanonicalJSON {
    [
      "absent": .integer(absent), "answers": .integer(answers), "closed": .integer(closed),
      "submitted": .integer(submitted),
    ]
  }
}
