/// The room's code, given at the signal. `POST /v1/paper`
package struct PaperRequest: Codable, Hashable, Sendable {
  /// The room's session code (mã ca thi), as typed; empty when this session gave it before.
  package var roomCode: String

  package init(roomCode: String) { self.roomCode = roomCode }
}

/// One candidate's paper, in its order, without any key.
package struct PaperReply: Codable, Hashable, Sendable {
  package var items: [PaperItem]
  /// Hundredths of a point.
  package var maximum: Int
  /// The last response to each item that is in the log, by item id; cleared ones are left out.
  package var responses: [String: String]
  package var state: SessionState

  package init(
    items: [PaperItem], maximum: Int, responses: [String: String], state: SessionState
  ) {
    self.items = items
    self.maximum = maximum
    self.responses = responses
    self.state = state
  }
}

/// One question as a candidate may see it.
package struct PaperItem: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case singleChoice = "single_choice"
    case trueFalse = "true_false"
    case multipleChoice = "multiple_choice"
    case shortText = "short_text"
  }

  package var id: String
  package var kind: Kind
  /// The text that this item shares with its neighbours; `nil` when it stands alone.
  package var passage: String?
  package var stem: String
  /// In the order of this paper; empty for a typed response.
  package var choices: [PaperChoice]
  /// Hundredths of a point.
  package var points: Int

  package init(
    id: String, kind: Kind, passage: String? = nil, stem: String, choices: [PaperChoice],
    points: Int
  ) {
    self.id = id
    self.kind = kind
    self.passage = passage
    self.stem = stem
    self.choices = choices
    self.points = points
  }
}

/// One alternative; its letter exists only on the screen.
package struct PaperChoice: Codable, Hashable, Sendable {
  package var id: String
  package var text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
