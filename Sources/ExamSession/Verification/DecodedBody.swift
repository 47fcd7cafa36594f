import CanonicalBytes
import TransparencyLog

/// One line of `private.jsonl`, read.
struct DecodedBody: Sendable {
  /// The index that the line names.
  let index: Int
  /// What salt and body open.
  let commitment: Digest32
  /// The event, unless ``problem`` says why there is none.
  let event: RoomEvent?
  let problem: Problem?

  /// Why a body is no event.
  enum Problem: Hashable, Sendable {
    /// The kind has no such field, or needs this one.
    case field(String)
    /// The body is longer than ``largestBody``.
    case tooLong
    /// This number is beyond what any exam has.
    case number(String)
  }

  /// The most minutes that an event may name.
  static let mostMinutes = 1_000_000

  /// Reads a line; `kind` gives the kind of the entry with an index.
  init(
    _ line: ArraySlice<UInt8>, kind: (Int) -> EventKind?
  ) throws(CanonicalError) {
    let (read, json) = try BodyLine.read(Array(line))
    index = read.index
    commitment = Commitment.of(salt: read.salt, body: read.body)
    guard read.body.count <= largestBody else {
      (event, problem) = (nil, .tooLong)
      return
    }
    guard let kind = kind(read.index) else {
      (event, problem) = (nil, nil)
      return
    }
    do throws(CanonicalError) {
      let read = try RoomEvent(kind: kind, json: json)
      if let field = Self.hugeNumber(in: read) {
        (event, problem) = (nil, .number(field))
      } else if kind != .answer, let field = HashMembers.malformed(in: json) {
        (event, problem) = (nil, .field(field))
      } else {
        (event, problem) = (read, nil)
      }
    } catch {
      (event, problem) = (nil, .field(Self.field(of: error)))
    }
  }

  private static func hugeNumber(in event: RoomEvent) -> String? {
    switch event {
    case .genesis(let genesis): genesis.times.minutes > mostMinutes ? "minutes" : nil
    case .extend(let grant): grant.minutes > mostMinutes ? "minutes" : nil
    case .settle(let settling): settling.minutes > mostMinutes ? "minutes" : nil
    case .boot, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .paper, .paperOpen,
      .seat, .login, .lateAdmit, .start, .outage, .resume, .reschedule, .answer, .lateAnswer,
      .submit, .close, .end, .keyOpen, .keyFix, .mark, .score, .incident, .decision, .redo,
      .signature, .message, .complaint, .clockCheck, .witness, .export, .wipe, .erasure, .terminal,
      .release, .checkIn, .giveUp, .pause, .proceed:
      nil
    }
  }

  private static func field(of error: CanonicalError) -> String {
    switch error {
    case .field(let name), .unknownField(let name): name
    case .syntax, .notCanonical, .key, .string, .integer, .depth: ""
    }
  }
}
