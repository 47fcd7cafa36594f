package import CanonicalBytes

/// `exam.json`: what people call this exam, and where its log lives.
package struct ExamDescription: Hashable, Sendable {
  /// The exam id.
  package var exam: String
  /// The log's origin.
  package var origin: String
  /// The room's name.
  package var room: String
  /// The exam's title by language code.
  package var title: [String: String]
  /// The part's title by language code.
  package var part: [String: String]

  package init(
    exam: String, origin: String, room: String, title: [String: String], part: [String: String]
  ) {
    self.exam = exam
    self.origin = origin
    self.room = room
    self.title = title
    self.part = part
  }

  package init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    exam = try fields.string("exam")
    origin = try fields.string("origin")
    room = try fields.string("room")
    title = try fields.value("title", Self.texts)
    part = try fields.value("part", Self.texts)
    try fields.finish()
  }

  package var json: CanonicalJSON {
    [
      "exam": .string(exam), "origin": .string(origin), "room": .string(room),
      "part": .object(part.mapValues { .string($0) }),
      "title": .object(title.mapValues { .string($0) }),
    ]
  }

  private static func texts(_ json: CanonicalJSON) -> [String: String]? {
    guard let members = json.objectValue else { return nil }
    let texts = members.compactMapValues(\.stringValue)
    return texts.count == members.count ? texts : nil
  }
}
