import CanonicalBytes
import Testing

@testable import ExamSession

struct EventBodyTests {
  /// Members whose value may be any document.
  private static let anyValue: Set<String> = ["old", "new"]

  @Test("Kinds are history: added, never renamed or removed")
  func kinds() {
    #expect(
      EventKind.allCases.map(\.rawValue) == [
        "genesis", "boot", "clock", "handover", "code_open", "seed_reveal", "public_draw", "paper",
        "paper_open", "seat", "login", "late_admit", "start", "outage", "resume", "reschedule",
        "extend", "answer", "late_answer", "submit", "close", "end", "key_open", "key_fix", "mark",
        "score", "incident", "decision", "redo", "signature", "message", "complaint", "witness",
        "export", "wipe", "erasure", "terminal", "release", "check_in", "give_up", "pause",
        "proceed", "settle", "clock_check",
      ])
  }

  @Test("There is a sample of every kind")
  func complete() {
    #expect(EventSamples.all.count == EventKind.allCases.count)
    #expect(Set(EventSamples.all.map(\.body.kind)) == Set(EventKind.allCases))
  }

  @Test("A body read back from its bytes has the same bytes", arguments: EventSamples.all)
  func roundTrip(event: RoomEvent) throws {
    let bytes = try event.body.json.encoded()
    let json = try CanonicalJSON(decoding: bytes)
    let read = try RoomEvent(kind: event.body.kind, json: json)
    #expect(read == event)
    #expect(try read.body.json.encoded() == bytes)
  }

  @Test("A body with a member its kind does not know is refused", arguments: EventSamples.all)
  func unknown(event: RoomEvent) throws {
    var members = try #require(event.body.json.objectValue)
    members["zz"] = 1
    #expect(throws: CanonicalError.unknownField("zz")) {
      try RoomEvent(kind: event.body.kind, json: .object(members))
    }
  }

  @Test("A body that lacks a member is refused by that member's name", arguments: EventSamples.all)
  func missing(event: RoomEvent) throws {
    let members = try #require(event.body.json.objectValue)
    for name in members.keys {
      var rest = members
      rest[name] = nil
      #expect(throws: CanonicalError.field(name), "\(event.body.kind) \(name)") {
        try RoomEvent(kind: event.body.kind, json: .object(rest))
      }
    }
  }

  @Test("A member of another type is refused by its name", arguments: EventSamples.all)
  func mistyped(event: RoomEvent) throws {
    let members = try #require(event.body.json.objectValue)
    let others: [CanonicalJSON] = ["text", 7, true, [7, [7]], ["zz": 1]]
    for (name, value) in members where !Self.anyValue.contains(name) {
      for other in others where !Self.isSameType(other, value) {
        var changed = members
        changed[name] = other
        #expect(throws: CanonicalError.field(name), "\(event.body.kind) \(name) \(other)") {
          try RoomEvent(kind: event.body.kind, json: .object(changed))
        }
      }
    }
  }

  @Test("No element of a list or of an inner object may be missing, added or mistyped")
  func inner() throws {
    for event in EventSamples.all {
      let members = try #require(event.body.json.objectValue)
      for (name, value) in members where !Self.anyValue.contains(name) {
        for broken in Self.broken(value) {
          var changed = members
          changed[name] = broken
          #expect(throws: CanonicalError.field(name), "\(event.body.kind) \(name) \(broken)") {
            try RoomEvent(kind: event.body.kind, json: .object(changed))
          }
        }
      }
    }
  }

  @Test("A body of one kind is not taken for another")
  func kindsDiffer() throws {
    let shared: Set<Set<EventKind>> = [
      [.start, .outage, .resume], [.message, .complaint], [.extend, .settle],
      [.release, .giveUp, .pause, .proceed],
    ]
    for event in EventSamples.all {
      for kind in EventKind.allCases where kind != event.body.kind {
        let isShared = shared.contains { $0.contains(kind) && $0.contains(event.body.kind) }
        let read = try? RoomEvent(kind: kind, json: event.body.json)
        #expect((read != nil) == isShared, "\(event.body.kind) as \(kind)")
      }
    }
  }

  @Test("A body that is no object is refused")
  func noObject() {
    for json: CanonicalJSON in [1, "x", true, []] {
      #expect(throws: CanonicalError.field("{}")) { try RoomEvent(kind: .login, json: json) }
    }
  }

  private static func isSameType(_ a: CanonicalJSON, _ b: CanonicalJSON) -> Bool {
    switch (a, b) {
    case (.object, .object), (.array, .array), (.string, .string), (.integer, .integer),
      (.bool, .bool):
      true
    case (.object, _), (.array, _), (.string, _), (.integer, _), (.bool, _): false
    }
  }

  /// Inner objects and pairs with a part too many, too few, or of a wrong type.
  private static func broken(_ value: CanonicalJSON) -> [CanonicalJSON] {
    switch value {
    case .object(let members): brokenObject(members)
    case .array(let elements):
      elements.indices.flatMap { index -> [CanonicalJSON] in
        var variants: [CanonicalJSON] = []
        switch elements[index] {
        case .object(let members): variants = brokenObject(members)
        case .array(let parts) where parts.contains { $0.stringValue == "HT-001" }:
          variants = [.array(parts + ["x"]), .array(Array(parts.dropLast())), [7, 7]]
        case .array: variants = [[7]]
        case .string: variants = [7]
        case .integer: variants = ["x"]
        case .bool: variants = []
        }
        return variants.map { variant in
          var changed = elements
          changed[index] = variant
          return .array(changed)
        }
      }
    case .string, .integer, .bool: []
    }
  }

  private static func brokenObject(_ members: [String: CanonicalJSON]) -> [CanonicalJSON] {
    var variants: [CanonicalJSON] = []
    for name in members.keys {
      var fewer = members
      fewer[name] = nil
      var renamed = fewer
      renamed["zz"] = members[name]
      var mistyped = members
      mistyped[name] = true
      variants += [.object(fewer), .object(renamed), .object(mistyped)]
    }
    return variants + [.object(members.merging(["zz": 1]) { $1 })]
  }
}
