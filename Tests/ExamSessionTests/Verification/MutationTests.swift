import Seeded
import Testing

@testable import ExamSession

@Suite("A changed byte")
struct MutationTests {
  @Test("anywhere in a bundle is found", arguments: 0..<8)
  func everywhere(part: Int) async throws {
    let log = SampleLog(try SampleExam.made.get())
    let honest = try log.bundle()
    let verifier = try log.verifier()
    let paths = honest.paths.filter { $0 != BundlePath.readme }
    let sizes = paths.map { honest[$0]?.count ?? 0 }
    for seed in (part * 260)..<((part + 1) * 260) {
      var random = SplitMix(seed: seed)
      var place = Int.random(in: 0..<sizes.reduce(0, +), using: &random)
      var file = 0
      while place >= sizes[file] {
        place -= sizes[file]
        file += 1
      }
      var changed = try #require(honest[paths[file]])
      changed[place] ^= UInt8.random(in: 1...255, using: &random)
      var files = honest
      files[paths[file]] = changed
      let report = await verifier.report(on: files)
      #expect(!report.findings.isEmpty, "seed \(seed): \(paths[file]) byte \(place)")
    }
  }

  @Test("in a file that is cut, emptied, doubled or gone is found")
  func wholeFiles() async throws {
    let log = SampleLog(try SampleExam.made.get())
    let honest = try log.bundle()
    let verifier = try log.verifier()
    for path in honest.paths where path != BundlePath.readme {
      let bytes = try #require(honest[path])
      let others: [[UInt8]?] = [nil, [], Array(bytes.dropLast()), bytes + bytes, bytes + [0x0A]]
      for (number, other) in others.enumerated() {
        // A head that is left out cannot be missed, unless the end of the room needs it.
        if other == nil, path.hasPrefix(BundlePath.heads) { continue }
        var files = honest
        files[path] = other
        let report = await verifier.report(on: files)
        #expect(!report.isOK, "\(path), way \(number)")
      }
    }
  }

  @Test("in the body of an event is found with the index of that event")
  func namesEvent() async throws {
    let log = SampleLog(try SampleExam.made.get())
    let honest = try log.bundle()
    let verifier = try log.verifier()
    let bytes = try #require(honest[BundlePath.bodies])
    var start = 0
    for (index, line) in TextLines.split(bytes).enumerated() {
      var changed = bytes
      changed[start + line.count / 2] ^= 1
      var files = honest
      files[BundlePath.bodies] = changed
      let report = await verifier.report(on: files)
      let isNamed = report.findings.contains { $0.step <= .bodies && $0.event == index }
      #expect(isNamed, "event \(index)")
      start += line.count + 1
    }
  }
}
