import CanonicalBytes
import Crypto
import ExamSession

/// What corrupt officials and a stolen log key can do together.
extension ForgedLog {
  /// Acts that bear an approval id.
  static let acts: [EventKind] = [.extend, .lateAdmit, .decision, .reschedule, .keyFix, .wipe]

  /// An act with good signatures of the wrong people; of too few where every role may sign.
  mutating func approveByRole(_ random: inout SplitMix) throws -> Bool {
    let acts = (Self.acts + [.handover, .seat]).flatMap { places(of: $0) }
    guard let place = acts.randomElement(using: &random) else { return false }
    return try approveByRole(at: place, &random)
  }

  /// The same for the act at one place.
  mutating func approveByRole(at place: Int, _ random: inout SplitMix) throws -> Bool {
    guard let rule = EventKind(rawValue: events[place].kind).flatMap({ ApprovalRule.of($0) }) else {
      return false
    }
    let allowed = rule.roles.map(\.rawValue).sorted()
    let others = officials.keys.filter { !allowed.contains($0) }.sorted()
    var names = Array(allowed.prefix(max(0, rule.needed - 1)))
    if let other = others.randomElement(using: &random) { names.append(other) }
    return try approve(place, by: names)
  }

  /// An act that needs two people, approved by one of them twice.
  mutating func approveTwice(_ random: inout SplitMix) throws -> Bool {
    let pairs: [EventKind] = [.extend, .reschedule, .keyFix, .wipe, .handover]
    guard let place = pairs.flatMap({ places(of: $0) }).randomElement(using: &random),
      let name = ["chair", "secretary"].randomElement(using: &random)
    else { return false }
    return try approve(place, by: [name, name])
  }

  /// A second act that is approved as it must be, but under the id of the first.
  mutating func reuseApproval(_ random: inout SplitMix) throws -> Bool {
    let acts: [EventKind] = [.extend, .lateAdmit, .decision]
    guard let place = acts.flatMap({ places(of: $0) }).randomElement(using: &random),
      let names = events[place]["appr"]?.arrayValue?.compactMap({ $0["by"]?.stringValue })
    else { return false }
    var act = events[place]
    act.salt = Digest32(hashing: act.salt.bytes)
    if let reason = act["reason"]?.stringValue { act["reason"] = .string(reason + ".") }
    if let minutes = act["minutes"]?.integerValue { act["minutes"] = .integer(minutes + 1) }
    insert(act, at: place + 1)
    return try approve(place + 1, by: names)
  }

  /// Signs the act at a place anew with the keys of these officials.
  private mutating func approve(_ place: Int, by names: [String]) throws -> Bool {
    var members = events[place].body.objectValue ?? [:]
    members["appr"] = nil
    let bytes =
      Array("thi-approve/v1\n\(origin)\n\(events[place].kind)\n".utf8)
      + (try CanonicalJSON.object(members).encoded())
    var approvals: [CanonicalJSON] = []
    for name in names {
      guard let key = officials[name] else { return false }
      let signature = Array(try key.signature(for: bytes))
      approvals.append(["by": .string(name), "sig": .string(Base64.encode(signature))])
    }
    events[place]["appr"] = .array(approvals)
    return true
  }

  /// Two signatures of terminals, or those of two approvers, change places.
  mutating func swapSignatures(_ random: inout SplitMix) -> Bool {
    let signed = places.filter { events[$0]["sig"] != nil }
    let pairs = places.filter { (events[$0]["appr"]?.arrayValue ?? []).count > 1 }
    if let place = pairs.randomElement(using: &random), signed.isEmpty || random.next() % 4 == 0 {
      return swapApprovals(at: place)
    }
    guard let place = signed.randomElement(using: &random),
      let other = signed.filter({ $0 != place }).randomElement(using: &random)
    else { return false }
    let signature = events[place]["sig"]
    events[place]["sig"] = events[other]["sig"]
    events[other]["sig"] = signature
    return true
  }

  private mutating func swapApprovals(at place: Int) -> Bool {
    guard let approvals = events[place]["appr"]?.arrayValue, let first = approvals.first,
      let last = approvals.last, approvals.count > 1
    else { return false }
    func signed(_ approval: CanonicalJSON, as other: CanonicalJSON) -> CanonicalJSON {
      ["by": approval["by"] ?? "", "sig": other["sig"] ?? ""]
    }
    events[place]["appr"] = .array([signed(first, as: last), signed(last, as: first)])
    return true
  }

  /// An event that is about one candidate is about another.
  mutating func changeCandidate(_ random: inout SplitMix) -> Bool {
    let people = Set(places(of: .paper).compactMap { events[$0]["cand"]?.stringValue }).sorted()
    let theirs = places.filter { people.contains(events[$0]["cand"]?.stringValue ?? "") }
    guard let place = theirs.randomElement(using: &random), let name = events[place]["cand"],
      let other = people.filter({ .string($0) != name }).randomElement(using: &random)
    else { return false }
    events[place]["cand"] = .string(other)
    return true
  }

  /// A number or a flag becomes a word, a word something that is no word.
  mutating func changeType(_ random: inout SplitMix) -> Bool {
    guard let place = places.randomElement(using: &random),
      let name = (events[place].body.objectValue ?? [:]).keys.sorted().randomElement(
        using: &random),
      let value = events[place][name]
    else { return false }
    events[place][name] = Self.retyped(value, &random)
    return true
  }

  private static func retyped(_ value: CanonicalJSON, _ random: inout SplitMix) -> CanonicalJSON {
    switch value {
    case .integer(let number): return .string("\(number)")
    case .bool(let flag): return flag ? 1 : "false"
    case .string(let text):
      if let number = Int(text), number >= 0, "\(number)" == text { return .integer(number) }
      return random.next() % 2 == 0 ? true : [value]
    case .array(let elements):
      guard let place = elements.indices.randomElement(using: &random), random.next() % 2 == 0
      else { return elements.isEmpty ? "" : [:] }
      var elements = elements
      elements[place] = retyped(elements[place], &random)
      return .array(elements)
    case .object(let members):
      guard let name = members.keys.sorted().randomElement(using: &random),
        let value = members[name]
      else { return [] }
      var members = members
      members[name] = retyped(value, &random)
      return .object(members)
    }
  }
}
