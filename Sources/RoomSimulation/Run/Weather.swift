/// How bad things are in a run, drawn from its seed: rates in thousandths, times in milliseconds.
struct Weather: Hashable, Sendable {
  /// Of messages, each way.
  let lost: Int
  let duplicated: Int
  let delayed: Int
  /// Of groups on their way to the disk, and how many accidents there are at most.
  let accidents: Int
  let mostAccidents: Int
  /// The longest time between sending and arrival of a message that is not delayed.
  let slowest: Int
  /// The longest time that a commit takes.
  let slowestCommit: Int
  /// Between two looks of the server at its clock.
  let serverStep: Int
  /// Between two looks of a terminal at its clock.
  let terminalStep: Int
  /// Faults that happen once, outside the network.
  let faults: Int
  /// Seconds after which a response must be saved when the room can be reached: as long as a person
  /// may go on typing, and in bad weather as many attempts as never fail all.
  let longestUnsaved: Int
  /// The longest pause of a person between two presses.
  let thinking: Int

  /// One run in ten is calm.
  init(_ dice: inout Dice) {
    let isCalm = dice.hits(100)
    lost = isCalm ? 0 : 50
    duplicated = isCalm ? 0 : 60
    delayed = isCalm ? 0 : 90
    accidents = isCalm ? 0 : dice.within(2...25)
    mostAccidents = dice.within(0...5)
    slowest = dice.within(2...60)
    slowestCommit = dice.within(1...40)
    serverStep = [100, 250, 500, 1_000][dice.below(4)]
    terminalStep = [500, 1_000, 1_000, 2_000][dice.below(4)]
    longestUnsaved = isCalm ? 20 : 150
    faults = isCalm ? 0 : dice.within(0...6)
    thinking = dice.within(4_000...20_000)
  }
}
