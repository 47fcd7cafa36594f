import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

extension Forgery {
  /// Changes one line of `bank.jsonl`.
  private static func changeLine(
    _ files: inout BundleFiles, open: Bool, _ change: (inout BankLine) throws -> Void
  ) throws {
    var lines = try TextLines.split(files[BundlePath.bank] ?? []).map {
      try BankLine(json: CanonicalJSON(decoding: $0))
    }
    let place = try #require(lines.firstIndex { ($0.opening != nil) == open })
    try change(&lines[place])
    files[BundlePath.bank] = TextLines.join(try lines.map { try $0.json.encoded() })
  }

  private static func swap(_ files: inout BundleFiles, _ path: String, _ a: String, _ b: String) {
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    files[path] = Array(text.split(separator: a).joined(separator: b).utf8)
  }

  static let ofDocuments: [Forgery] = [
    Forgery("the key of an item is changed", .scores, .keyCommitmentBroken) { files, log in
      try changeLine(&files, open: true) { line in
        let key = AnswerKey(
          item: line.leaf.id, type: .singleChoice, content: .choices([line.leaf.choices[0]]))
        let other = AnswerKey(
          item: line.leaf.id, type: .singleChoice, content: .choices([line.leaf.choices[1]]))
        let known = line.opening?.key
        line.opening?.key = known == key.json ? other.json : key.json
      }
    },
    Forgery("a key is changed and committed to anew", .genesis, .bankDiffers) { files, _ in
      try changeLine(&files, open: true) { line in
        line.leaf.kc = Digest32(hashing: [1])
      }
    },
    Forgery("an item is edited", .genesis, .itemCommitmentBroken) { files, _ in
      swap(&files, BundlePath.bank, "Câu hỏi", "Câu hơi")
    },
    Forgery("an unused item is exchanged", .genesis, .bankDiffers) { files, _ in
      try changeLine(&files, open: false) { $0.leaf.topic = "law/penal" }
    },
    Forgery("the roster is edited", .genesis, .fileDiffers) { files, _ in
      swap(&files, BundlePath.roster, "số 2", "số 5")
    },
    Forgery("the blueprint is edited", .genesis, .fileDiffers) { files, _ in
      swap(&files, BundlePath.blueprint, "\"points\":250", "\"points\":150")
    },
    Forgery("the rule is edited", .genesis, .fileDiffers) { files, _ in
      swap(&files, BundlePath.rule, "\"least\":\"1/2\"", "\"least\":\"1/3\"")
    },
    Forgery("a share of the seed is exchanged", .seed, .shareBroken) { log in
      try log.change(SeedRevealEvent.self, { .seedReveal($0) }) { $0.share = Digest32(hashing: []) }
    },
    Forgery("a share of the seed is kept back", .seed, .shareMissing) { log in
      log.events.remove(at: try log.first(.seedReveal))
    },
    Forgery("a public value is made up after the shares", .seed, .publicValueUnnamed) { log in
      let draw = PublicDrawEvent(source: "xổ số", value: "123456")
      log.insert(.publicDraw(draw), before: try log.first(.paper))
    },
    Forgery("two items of a paper change places", .papers, .paperDiffers) { log in
      try log.change(PaperEvent.self, { .paper($0) }) {
        $0.items.swapAt(0, 1)
        $0.options.swapAt(0, 1)
      }
    },
    Forgery("two candidates change papers", .papers, .paperDiffers) { log in
      let a = try log.first(.paper)
      guard case .paper(var one) = log.events[a].event,
        case .paper(var two) = log.events[a + 1].event
      else { throw WrongKind() }
      (one.candidate, two.candidate) = (two.candidate, one.candidate)
      log.events[a].event = .paper(two)
      log.events[a + 1].event = .paper(one)
    },
    Forgery("a paper vanishes", .papers, .paperMissing) { log in
      let place = try #require(log.events.lastIndex { $0.event.body.kind == .paper })
      log.events.remove(at: place)
    },
    Forgery("a stranger gets a paper", .papers, .paperExtra) { log in
      let place = try log.first(.paper)
      guard case .paper(var paper) = log.events[place].event else { throw WrongKind() }
      paper.candidate = "0009"
      log.insert(.paper(paper), before: place + 1)
    },
    Forgery("a candidate sits elsewhere", .papers, .seatDiffers) { log in
      try log.change(SeatEvent.self, { .seat($0) }) { $0.seat = "09" }
    },
  ]

  static let ofHistory: [Forgery] = [
    Forgery("sheets are scored before the end", .order, .beforeEnd) { log in
      let score = log.events.remove(at: try log.first(.score))
      log.insert(score.event, before: try log.first(.end))
    },
    Forgery("a response follows the end", .order, .afterEnd) { log in
      let place = try log.answer(8, of: "0001")
      let answer = log.events.remove(at: place)
      log.insert(answer.event, before: try log.first(.score))
      try log.refit()
    },
    Forgery("minutes are granted after the end", .order, .afterEnd) { log in
      let grant = log.events.remove(at: try log.first(.extend))
      log.insert(grant.event, before: try log.first(.score))
    },
    Forgery("a result is signed after the export", .order, .afterExport) { log in
      let signature = log.events.remove(at: try log.first(.signature))
      log.events.append(
        LoggedEvent(index: 0, time: log.events.last?.time ?? signature.time, event: signature.event)
      )
    },
    Forgery("a result is signed in a way that there is none", .sheets, .signatureStatus) { log in
      try log.change(SignatureEvent.self, { .signature($0) }) { $0.status = "yes" }
    },
    Forgery("the room ends twice", .order, .eventRepeated) { log in
      let place = try log.first(.end)
      log.insert(log.events[place].event, before: place + 1)
    },
    Forgery("a boot is left out", .order, .bootDiffers) { log in
      log.events.remove(at: try log.first(.boot))
    },
    Forgery("no head closed the room before it was scored", .order, .noClosingHead) { files, log in
      files[BundlePath.head(try log.first(.end) + 1)] = nil
    },
    Forgery("a kind of event that nobody can check is used", .order, .notChecked) { log in
      let event = MarkEvent(
        label: "x", by: "chair", points: [], noteSHA: Digest32(hashing: []).hex,
        signature: [UInt8](repeating: 0, count: 64))
      log.insert(.mark(event), before: try log.first(.score))
    },
    Forgery("a file is opened where nothing is sealed", .sealed, .sealedFileUnknown) { log in
      let event = KeyOpenEvent(fileSHA: Digest32(hashing: []).hex, by: ["chair"])
      log.insert(.keyOpen(event), before: try log.first(.score))
    },
    Forgery("a ceremony is made up where nothing is sealed", .genesis, .fileExtra) { files, _ in
      files[BundlePath.ceremony] = try SampleSealing.ceremony().json.encoded()
    },
    Forgery("genesis is repeated", .genesis, .genesisRepeated) { log in
      log.insert(log.events[0].event, before: 2)
    },
    Forgery("the log begins with something else", .genesis, .genesisMissing) { log in
      log.insert(.clock(ClockEvent(offset: 0, reason: "")), before: 0)
    },
    Forgery("the officials are one person under two names", .genesis, .officialRepeated) { log in
      try log.change(GenesisEvent.self, { .genesis($0) }) {
        $0.officials[1].key = $0.officials[0].key
      }
    },
    Forgery("the end of the log is cut off", .heads, .headBeyondLog) { files, log in
      var short = log
      short.events.removeLast(3)
      let cut = try short.bundle()
      for path in files.paths(under: BundlePath.log) { files[path] = nil }
      for path in cut.paths(under: BundlePath.log) { files[path] = cut[path] }
      files[BundlePath.bodies] = cut[BundlePath.bodies]
    },
    Forgery("the end of the log is cut off with its heads", .sheets, .noEnd) { log in
      log.events.removeSubrange(try log.first(.end)...)
    },
    Forgery("the log is rewritten beside its old heads", .heads, .headOfOtherLog) { files, log in
      var other = log
      try other.changeAnswer(try other.answer(0, of: "0003")) { $0.response = "" }
      try other.refit()
      let forked = try other.bundle()
      for path in forked.paths where !path.hasPrefix(BundlePath.heads) {
        files[path] = forked[path]
      }
    },
    Forgery("an index stands twice", .entries, .indexWrong) { files, log in
      try rewrite(&files, log) { entries in entries[9] = entries[8] }
    },
    Forgery("an entry has a kind of its own", .entries, .kindUnknown) { files, log in
      try rewrite(&files, log) { entries in
        let known = try LogEntry(bytes: entries[9])
        entries[9] = try LogEntry(c: known.c, kind: "secret", n: 9, t: known.t).canonicalBytes
      }
    },
    Forgery("an entry is spelt in another way", .entries, .entryMalformed) { files, log in
      try rewrite(&files, log) { entries in entries[9].append(0x20) }
    },
  ]

  /// Makes tiles and heads over other entries.
  private static func rewrite(
    _ files: inout BundleFiles, _ log: SampleLog, _ change: (inout [[UInt8]]) throws -> Void
  ) throws {
    var entries = try log.renumbered().map { try SampleLog.entry($0).entry }
    try change(&entries)
    let leaves = entries.map(MerkleTree.leafHash)
    for tile in try TileLayout.files(entries: entries) {
      files[BundlePath.log + tile.path] = tile.bytes
    }
    for path in files.paths(under: BundlePath.heads) {
      let size = try #require(Int(path.dropFirst(BundlePath.heads.count)))
      files[path] = Array(try log.head(size, leaves).utf8)
    }
    files[BundlePath.checkpoint] = files[BundlePath.head(entries.count)]
  }
}
