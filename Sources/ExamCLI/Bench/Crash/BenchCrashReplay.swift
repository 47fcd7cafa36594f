import ArgumentParser
import Foundation
import SessionStore

struct BenchCrashReplay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Dựng lại các trạng thái sau mất điện – rebuild and check states after a power cut.",
    discussion: """
      Cuts the power at random places of a record of Scripts/powercut.c: what was synced is there, \
      of the rest any part. Every acknowledged event and head must be found in each state, after a \
      repair from the mirror where the database is not whole. With --lost a disk is taken away \
      too: whatever was acknowledged must be on each of them.

      Example: khoathi bench crash replay /var/tmp/log.record --states 500
      """)

  @Argument(help: "The record.") var record: String
  @Option(help: "How many states.") var states = 500
  @Option(help: "The first of the seeds, one a state.") var seed: UInt64 = 0
  @Option(help: "Where to build them, best in memory.") var directory = "/dev/shm"
  @Option(help: "The disk that did not come back: none, database or mirror.") var lost = "none"
  @OptionGroup var options: OutputOptions

  private struct Tally: Encodable {
    var states = 0
    var sound = 0
    var repaired = 0
    var lost = 0
    var corrupt = 0
    var first: String?
  }

  mutating func run() throws {
    let (path, states, seed, options) = (record, states, seed, options)
    guard let lost = CrashCheck.LostDisk(rawValue: lost) else {
      throw ValidationError("--lost none|database|mirror")
    }
    let place = Place(directory: directory, lost: lost)
    let tally = try explainedNow(options.language) {
      guard let data = FileManager.default.contents(atPath: path),
        let record = DiskRecord(Array(data))
      else { throw CouldNot(path) }
      return try Self.replay(record, seeds: seed..<(seed + UInt64(states)), in: place)
    }
    if options.json {
      Console.json(tally)
    } else {
      Console.data(
        "\(tally.states) states: \(tally.sound) sound, \(tally.repaired) repaired, "
          + "\(tally.lost) lost, \(tally.corrupt) corrupt" + (tally.first.map { "; \($0)" } ?? ""))
    }
    if tally.lost + tally.corrupt > 0 { throw ExitCode.found }
  }

  /// Where states are built, and what is taken from them.
  private struct Place {
    let directory: String
    let lost: CrashCheck.LostDisk
  }

  private static func replay(
    _ record: DiskRecord, seeds: Range<UInt64>, in place: Place
  ) throws -> Tally {
    var tally = Tally()
    var disk = CrashDisk(folders: TornLog.folders)
    var acts = record.acts[...]
    // Every cut has its own dice, which also say where it falls.
    var cuts = seeds.map { seed -> (at: Int, seed: UInt64, dice: SplitMix) in
      var dice = SplitMix(state: seed)
      return (Int.random(in: 0...record.acts.count, using: &dice), seed, dice)
    }
    cuts.sort { $0.at < $1.at }
    for cut in cuts {
      while acts.startIndex < cut.at, let act = acts.popFirst() { disk.take(act) }
      var dice = cut.dice
      let outcome = try state(disk.image(&dice), ToldLog(disk.told), in: place)
      tally.states += 1
      switch outcome {
      case .sound: tally.sound += 1
      case .repaired: tally.repaired += 1
      case .lost(let what):
        tally.lost += 1
        tally.first = tally.first ?? "seed \(cut.seed): lost \(what)"
      case .corrupt(let what):
        tally.corrupt += 1
        tally.first = tally.first ?? "seed \(cut.seed): corrupt \(what)"
      }
    }
    return tally
  }

  /// Puts one state into a folder of its own and checks it there.
  private static func state(
    _ image: CrashDisk.Image, _ told: ToldLog, in place: Place
  ) throws -> CrashCheck.Outcome {
    let log = TornLog(root: "\(place.directory)/khoathi-crash-\(UUID().uuidString)")
    let manager = FileManager.default
    try manager.createDirectory(atPath: log.folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(atPath: log.root) }
    for (path, bytes) in image { try Data(bytes).write(to: URL(filePath: "\(log.root)/\(path)")) }
    return CrashCheck(log: log, lost: place.lost).outcome(told)
  }
}
