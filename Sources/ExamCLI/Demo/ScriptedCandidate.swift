import RoomAPI
import RoomClient

/// One candidate of the demonstration: logs in, answers in small steps, hands in.
struct ScriptedCandidate: Sendable {
  let number: String
  let accessCode: String
  let roomCode: String
  /// Of a hundred items, how many this person knows.
  let knowledge: Int
  let notes: StudyNotes
  let client: RoomClient
  /// Rest after each response, on average.
  let pace: Duration
  let acknowledged: AcknowledgedFile?

  /// What one candidate did.
  struct Sitting: Sendable {
    var answers = 0
    /// Milliseconds from sending a response to its acknowledgement.
    var waits: [Double] = []
  }

  /// Sits the whole exam, or the rest of one that was begun before, and returns after the hand-in.
  ///
  /// Waits for a room that is away.
  func sit() async throws -> Sitting {
    var sitting = Sitting()
    let login = try await Patience.perform { () throws(RoomFailure) in
      try await client.login(candidate: number, accessCode: accessCode)
    }
    guard login.state.phase == .waiting || login.state.phase == .running else { return sitting }
    let paper = try await paperAtStart()
    var sheet = paper.responses
    for (index, item) in paper.items.enumerated() {
      if sheet[item.id] != nil || isChance(3, of: item.id, "skip") { continue }
      if isChance(12, of: item.id, "change") {
        try await save(wrong(item), to: item, at: index, &sheet, &sitting)
        if isChance(20, of: item.id, "clear") {
          try await save("", to: item, at: index, &sheet, &sitting)
        }
      }
      let response = isChance(knowledge, of: item.id, "know") ? right(item) : wrong(item)
      try await save(response, to: item, at: index, &sheet, &sitting)
    }
    let lines = paper.items.map {
      SheetLine($0, response: sheet[$0.id] ?? "")
    }
    let views = paper.items.map { ItemView(item: $0.id, milliseconds: 900, visits: 1) }
    _ = try await Patience.perform { () throws(RoomFailure) in
      try await client.submit(sheet: lines, views: views, terminalTime: 60_000)
    }
    return sitting
  }

  private func paperAtStart() async throws -> PaperReply {
    while true {
      let state = try await Patience.perform { () throws(RoomFailure) in try await client.state() }
      if state.phase != .waiting {
        return try await Patience.perform { () throws(RoomFailure) in
          try await client.openPaper(roomCode: roomCode)
        }
      }
      let wait = max(20, min(500, state.start - state.now))
      try await Task.sleep(for: .milliseconds(wait))
    }
  }

  private func save(
    _ response: String, to item: PaperItem, at index: Int, _ sheet: inout [String: String],
    _ sitting: inout Sitting
  ) async throws {
    let sent = ContinuousClock.now
    // Signed once; after a failure the client sends the same bytes again.
    var unsigned = [
      UnsignedAnswer(item: item.id, response: response, terminalTime: index * 900)
    ]
    let reply = try await Patience.perform { () throws(RoomFailure) in
      let answers = unsigned
      unsigned = []
      return try await client.save(answers)
    }
    try acknowledged?.add(
      candidate: number, item: item.id, response: response, sequence: reply.state.saved)
    sitting.waits.append((ContinuousClock.now - sent) / .milliseconds(1))
    sitting.answers += 1
    sheet[item.id] = response
    try await Task.sleep(for: pace * (50 + draw(item.id, "rest") % 101) / 100)
  }

  private func right(_ item: PaperItem) -> String { notes.right(for: item) ?? wrong(item) }

  /// A guess that the item takes; right only by chance.
  private func wrong(_ item: PaperItem) -> String {
    func guess(_ choices: [PaperChoice], _ what: String) -> String {
      choices.isEmpty ? "T" : choices[draw(item.id, what) % choices.count].id
    }
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice: return guess(item.choices, "guess")
    case .shortText: return "không rõ"
    case .numeric: return "\(draw(item.id, "guess") % 1_000),5"
    case .ordering: return item.choices.map(\.id).joined(separator: " ")
    case .matching, .trueFalseGroup:
      let pairs = item.prompts.map { "\($0.id)=\(guess(item.choices, $0.id))" }
      return pairs.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
    case .cloze:
      let lines = item.gaps.enumerated().map { index, gap in
        gap.choices.isEmpty
          ? "\(index + 1)=không rõ" : "\(index + 1)=\(guess(gap.choices, "gap\(index)"))"
      }
      return lines.joined(separator: "\n")
    case .extendedText: return "Bài viết mẫu của thí sinh \(number).\nĐoạn thứ hai."
    }
  }

  private func isChance(_ percent: Int, of item: String, _ what: String) -> Bool {
    draw(item, what) % 100 < percent
  }

  /// The same number for the same candidate, item and purpose, on every run.
  private func draw(_ item: String, _ what: String) -> Int {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(number)/\(item)/\(what)".utf8 {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int((value >> 20) % 1_000_003)
  }
}
