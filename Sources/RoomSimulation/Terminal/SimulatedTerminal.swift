import CandidateUI
import TextScreen

/// One machine with the real terminal program, and perhaps somebody in front of it.
struct SimulatedTerminal: Sendable {
  let number: Int
  private(set) var state: CandidateState
  var client: SimulatedClient
  var heads: HeadMemory
  /// Who sits here; `nil` for a machine that nobody uses.
  var person: Person?
  /// How often the machine was started.
  private(set) var incarnation = 0
  var isOn = true
  /// Until when its cable is out.
  var linkDownUntil = 0
  /// What it asked the room and has no answer to, by the number of the request.
  var asked: [Int: CandidateEffect] = [:]
  private(set) var requests = 0
  /// For how long something has been unsaved although nothing was in the way.
  var secondsUnsaved = 0
  private let drift: Int
  private let offset: Int

  /// `drift` in millionths, `offset` in milliseconds: no two machines have the same clock.
  init(number: Int, client: SimulatedClient, heads: HeadMemory, drift: Int, offset: Int) {
    self.number = number
    self.client = client
    self.heads = heads
    self.drift = drift
    self.offset = offset
    state = Self.blank
  }

  private static var blank: CandidateState {
    CandidateState(size: Size(columns: 80, rows: 24))
  }

  /// Its monotonic clock at a moment.
  func clock(at moment: Int) -> Int { offset + moment + moment * drift / 1_000_000 }

  /// What the program does about `event` at a moment.
  mutating func take(_ event: CandidateEvent, at moment: Int) -> [CandidateEffect] {
    var effects = update(&state, .tick(clock(at: moment)))
    effects += update(&state, event)
    return effects
  }

  /// What the program does because time passes.
  mutating func tick(at moment: Int) -> [CandidateEffect] {
    update(&state, .tick(clock(at: moment)))
  }

  /// The number of the next request.
  mutating func nextRequest() -> Int {
    requests += 1
    return requests
  }

  /// The machine starts with an empty memory and this voice.
  mutating func start(_ client: SimulatedClient, _ heads: HeadMemory) {
    state = Self.blank
    (self.client, self.heads) = (client, heads)
    asked = [:]
    incarnation += 1
    isOn = true
    person?.sitDown()
  }
}
