import Assessment
import ExamSession
import Foundation
import SessionStore

/// Falsifies a room's database file and reads it back as an auditor would.
struct DatabaseMutations {
  /// What came of it.
  struct Count: Sendable {
    var made = 0
    /// Told as damage when opened, or found by the verifier.
    var found = 0
    /// Nothing that is read from it changed.
    var harmless = 0
    var missed: [Miss] = []
  }

  /// A false database that is not told to be one.
  struct Miss: Sendable {
    let seed: UInt64
    /// What was said instead.
    let why: String
  }

  private let file: String
  private let falsifier: DatabaseFalsifier
  private let honest: BundleFiles
  private let verifier: Verifier
  private let read: () throws -> BundleFiles

  /// Falsifies the database in `file`, from which `read` makes a bundle with these contents.
  init(
    file: String, contents: BundleContents, verifier: Verifier,
    read: @escaping () throws -> BundleFiles
  ) throws {
    self.file = file
    self.verifier = verifier
    self.read = read
    honest = try read()
    falsifier = DatabaseFalsifier(
      try SourceFiles.file(file).bytes, bodies: contents.bodies.map(\.body),
      entries: contents.entries)
  }

  /// The outcome of these seeds; the file is whole again afterwards.
  func run(_ seeds: Range<UInt64>) async throws -> Count {
    let known = await verifier.report(on: honest).findings
    let whole = try SourceFiles.file(file).bytes
    defer { try? write(whole) }
    var count = Count()
    for seed in seeds {
      try write(falsifier.falsified(seed).bytes)
      count.made += 1
      let files: BundleFiles
      do { files = try read() } catch let failure as EventLogFailure where failure.isDamage {
        count.found += 1
        continue
      } catch {
        count.missed.append(Miss(seed: seed, why: "\(error)"))
        continue
      }
      if files == honest {
        count.harmless += 1
      } else if await verifier.report(on: files).findings != known {
        count.found += 1
      } else {
        count.missed.append(Miss(seed: seed, why: "nothing found"))
      }
    }
    return count
  }

  private func write(_ bytes: [UInt8]) throws {
    for suffix in ["-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: file + suffix)
    }
    try Data(bytes).write(to: URL(filePath: file))
  }
}
