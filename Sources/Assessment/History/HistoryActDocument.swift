import CanonicalBytes

extension HistoryAct {
  /// The names of deeds as a history has them.
  enum Name: String, CaseIterable {
    case submit, read, comment, approve, `return`, retire, use
  }

  var name: Name {
    switch deed {
    case .submit: .submit
    case .read: .read
    case .comment: .comment
    case .approve: .approve
    case .return: .return
    case .retire: .retire
    case .use: .use
    }
  }

  /// The members of a line that the act itself has.
  var members: [String: CanonicalJSON] {
    var members: [String: CanonicalJSON] = [
      "act": .string(name.rawValue), "at": .string(time.text), "by": .string(person.text),
      "content": .string(content.hex), "item": .string(item.rawValue), "note": .string(note),
    ]
    switch deed {
    case .read(let reading):
      members["response"] = .string(reading.response)
      members["agrees"] = .bool(reading.agrees)
      members["sure"] = .integer(reading.sure)
    case .comment(let answers):
      if let answers { members["answers"] = .integer(answers) }
    case .use(let exam, let day):
      members["exam"] = .string(exam)
      members["day"] = .string(day)
    case .submit, .approve, .return, .retire: break
    }
    return members
  }

  /// Takes an act out of a line's members; refuses names, times and texts that are not in form.
  init(fields: inout CanonicalFields) throws(CanonicalError) {
    guard let name = Name(rawValue: try fields.string("act")) else { throw .field("act") }
    guard let time = ActTime(try fields.string("at")) else { throw .field("at") }
    let by = try fields.string("by")
    guard let person = PersonName(by), person.text.utf8.elementsEqual(by.utf8) else {
      throw .field("by")
    }
    guard let content = ItemContent(hex: try fields.string("content")) else {
      throw .field("content")
    }
    let item = try fields.string("item")
    guard IdentifierForm.isItemID(item) else { throw .field("item") }
    let note = try fields.string("note")
    guard note.utf8.count <= Self.longestNote else { throw .field("note") }
    let deed = try Self.deed(name, &fields)
    self.init(deed, at: time, by: person, item: ItemID(item), content: content, note: note)
  }

  private static func deed(
    _ name: Name, _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> Deed {
    switch name {
    case .submit: return .submit
    case .approve: return .approve
    case .return: return .return
    case .retire: return .retire
    case .read:
      let response = try fields.string("response")
      guard response.utf8.count <= ResponseForm.longestEssay else { throw .field("response") }
      let sure = try fields.integer("sure")
      guard (0...100).contains(sure) else { throw .field("sure") }
      return .read(
        BlindReading(response: response, agrees: try fields.bool("agrees"), sure: sure))
    case .comment:
      guard let json = fields.optional("answers") else { return .comment(answers: nil) }
      guard let number = json.integerValue else { throw .field("answers") }
      return .comment(answers: number)
    case .use:
      let exam = try fields.string("exam")
      guard !exam.isEmpty, exam.utf8.count <= TextLimit.title else { throw .field("exam") }
      let day = try fields.string("day")
      guard IdentifierForm.isDate(day) else { throw .field("day") }
      return .use(exam: exam, day: day)
    }
  }
}
