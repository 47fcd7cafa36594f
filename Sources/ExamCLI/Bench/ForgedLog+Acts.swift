import CanonicalBytes
import ExamSession

extension ForgedLog {
  /// Events that somebody else signed, or that others follow from: none of them can change
  /// unnoticed, and these fields of theirs are free.
  private static let facts: [(kind: EventKind, free: Set<String>)] = [
    (.genesis, []), (.boot, ["prev_root", "prev_size", "sw_sha"]), (.seedReveal, []),
    (.publicDraw, []), (.paper, []), (.paperOpen, []), (.seat, ["aid"]), (.login, []),
    (.lateAdmit, []), (.extend, []), (.reschedule, []), (.clockCheck, []), (.handover, []),
    (.answer, []),
    (.submit, []), (.close, []), (.end, []), (.keyOpen, []), (.score, []), (.decision, []),
    (.signature, []), (.export, []), (.keyFix, []), (.wipe, []),
  ]
  /// What cannot be checked any more once somebody's events are gone: counts of all of them.
  private static let sums: Set<String> = [EventKind.end.rawValue, EventKind.export.rawValue]

  /// Changes the log in the way that is named; false where this log gives no occasion.
  mutating func falsify(_ kind: Falsification, _ random: inout SplitMix) throws -> Bool {
    switch kind {
    case .factChanged, .hashedAnew: changeFact(&random)
    case .eventGone: dropEvent(&random)
    case .answerAdded: addAnswer(&random)
    case .answerReplayed: repeatEvent([.answer], &random)
    case .approvalReplayed: repeatEvent(Self.acts, &random)
    case .answersSwapped: swapAnswers(&random)
    case .answerAfterEnd: moveAfterEnd(&random)
    case .approvalMoved: moveApprovals(&random)
    case .approverRole: try approveByRole(&random)
    case .approverTwice: try approveTwice(&random)
    case .approvalReused: try reuseApproval(&random)
    case .signaturesSwapped: swapSignatures(&random)
    case .candidateChanged: changeCandidate(&random)
    case .typeChanged: changeType(&random)
    case .tailResigned: cutTail(&random)
    case .anyFact, .forked, .cosignatureCopied: changeAnything(&random)
    case .byte, .fileCut, .fileGone, .lineGone, .lineTwice, .linesSwapped, .tailGone: false
    }
  }

  /// The first place at which another log has another event.
  func firstChange(from other: ForgedLog) -> Int? {
    events.indices.first { index in
      guard other.events.indices.contains(index) else { return true }
      let (a, b) = (events[index], other.events[index])
      return a.kind != b.kind || a.time != b.time || a.salt != b.salt || a.body != b.body
    }
  }

  private mutating func changeFact(_ random: inout SplitMix) -> Bool {
    let isCut = places.count < events.count
    let known = places.filter { place in
      Self.facts.contains { $0.kind.rawValue == events[place].kind }
        && !(isCut && Self.sums.contains(events[place].kind))
    }
    guard let place = known.randomElement(using: &random),
      let fact = Self.facts.first(where: { $0.kind.rawValue == events[place].kind })
    else { return false }
    let names = (events[place].body.objectValue ?? [:]).keys
      .filter { !fact.free.contains($0) }.sorted()
    guard let name = names.randomElement(using: &random), let value = events[place][name],
      let other = Self.changed(value, &random)
    else { return false }
    events[place][name] = other
    return true
  }

  private mutating func changeAnything(_ random: inout SplitMix) -> Bool {
    guard let place = places.randomElement(using: &random) else { return false }
    switch random.next() % 3 {
    case 0: events[place].salt = Digest32(hashing: events[place].salt.bytes)
    case 1:
      let last = events.last?.time ?? 0
      if place == events.count - 1 {
        events[place].time = last + 1
      } else {
        events[place].time = Int.random(
          in: events[place].time...events[place + 1].time, using: &random)
      }
    default: return changeFact(&random)
    }
    return true
  }

  private mutating func dropEvent(_ random: inout SplitMix) -> Bool {
    let kinds: [EventKind] = [
      .genesis, .seedReveal, .publicDraw, .paper, .seat, .answer, .submit, .close, .end, .keyOpen,
      .score, .export, .decision, .keyFix,
    ]
    guard let kind = kinds.randomElement(using: &random),
      let place = places(of: kind).randomElement(using: &random)
    else { return false }
    remove(at: place)
    return true
  }

  private mutating func addAnswer(_ random: inout SplitMix) -> Bool {
    guard let place = places(of: .answer).randomElement(using: &random) else { return false }
    var answer = events[place]
    answer["cs"] = .integer((answer["cs"]?.integerValue ?? 0) + 1)
    answer.salt = Digest32(hashing: answer.salt.bytes)
    insert(answer, at: place + 1)
    return true
  }

  private mutating func repeatEvent(
    _ kinds: [EventKind], _ random: inout SplitMix
  ) -> Bool {
    guard let place = kinds.flatMap({ places(of: $0) }).randomElement(using: &random) else {
      return false
    }
    var event = events[place]
    event.salt = Digest32(hashing: event.salt.bytes)
    insert(event, at: place + 1)
    return true
  }

  private mutating func swapAnswers(_ random: inout SplitMix) -> Bool {
    guard let place = places(of: .answer).randomElement(using: &random) else { return false }
    let name = events[place]["cand"]
    let others = places(of: .answer).filter { $0 != place && events[$0]["cand"] == name }
    guard let other = others.randomElement(using: &random) else { return false }
    let body = events[place].body
    events[place].body = events[other].body
    events[other].body = body
    return true
  }

  private mutating func moveAfterEnd(_ random: inout SplitMix) -> Bool {
    guard let end = places(of: .end).first,
      let place = places(of: .answer).randomElement(using: &random), place < end
    else { return false }
    var answer = events[place]
    answer.time = events[end].time
    remove(at: place)
    insert(answer, at: end)
    return true
  }

  private mutating func moveApprovals(_ random: inout SplitMix) -> Bool {
    let acts = Self.acts.flatMap { places(of: $0) }
    guard let place = acts.randomElement(using: &random) else { return false }
    var act = events[place]
    act.salt = Digest32(hashing: act.salt.bytes)
    act["aid"] = .string(Base64.encode(Array(act.salt.bytes.prefix(16))))
    insert(act, at: place + 1)
    return true
  }

  private mutating func cutTail(_ random: inout SplitMix) -> Bool {
    guard let last = places(of: .export).last else { return false }
    cut(to: Int.random(in: 1...last, using: &random))
    return true
  }

  /// Another value of the same type that is as canonical; `nil` where there is none to change.
  static func changed(
    _ value: CanonicalJSON, _ random: inout SplitMix
  ) -> CanonicalJSON? {
    switch value {
    case .integer(let number): return .integer(number == 0 ? 1 : number - 1)
    case .bool(let flag): return .bool(!flag)
    case .string(let text):
      guard let last = text.unicodeScalars.last, last.isASCII else { return .string(text + "x") }
      // Base64 stays base64, and numbers stay digits.
      var scalars = Array(text.unicodeScalars)
      let place = scalars.indices.randomElement(using: &random) ?? 0
      scalars[place] = scalars[place] == "A" ? "B" : "A"
      return .string(String(String.UnicodeScalarView(scalars)))
    case .array(var elements):
      guard let place = elements.indices.randomElement(using: &random) else {
        return nil
      }
      guard let other = changed(elements[place], &random) else { return nil }
      elements[place] = other
      return .array(elements)
    case .object(var members):
      guard let name = members.keys.sorted().randomElement(using: &random),
        let value = members[name], let other = changed(value, &random)
      else { return nil }
      members[name] = other
      return .object(members)
    }
  }
}
