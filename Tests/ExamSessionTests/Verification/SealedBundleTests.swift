import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("The bundle of a sealed exam")
struct SealedBundleTests {
  @Test("is verified by all sixteen steps, and its openings are counted")
  func honest() async throws {
    let report = try await SampleLog(try SampleExam.sealed.get()).report()
    for finding in report.findings {
      Issue.record("\(finding.step.name) \(finding.event ?? -1) \(finding.code) \(finding.facts)")
    }
    #expect(report.isOK)
    #expect(report.steps.allSatisfy { $0.isDone })
    #expect(report.steps.first { $0.step == .sealed }?.note == .counted(3, .openings))
    let draw = StepNote.drawn(source: SampleSealing.source, value: SampleSealing.value)
    #expect(report.steps.first { $0.step == .seed }?.note == draw)
  }

  @Test("does not hide a forgery by somebody who holds the log key", arguments: Forgery.ofSealing)
  func forged(forgery: Forgery) async throws {
    var log = SampleLog(try SampleExam.sealed.get())
    try forgery.log(&log)
    var files = try log.bundle()
    try forgery.files(&files, log)
    let report = try await log.verifier().report(on: files)
    let found = report.findings.contains { $0.step == forgery.step && $0.code == forgery.code }
    let names = report.findings.map { "\($0.step.name) \($0.code) \($0.event ?? -1)" }
    #expect(found, "\(names)")
    for step in report.steps where step.step < min(forgery.step, .seed) {
      #expect(step.isOK, "\(names)")
    }
  }
}

extension Forgery {
  /// Changes the opening of a file that stands at this place among all openings.
  private static func change(
    _ log: inout SampleLog, _ number: Int, _ change: (inout KeyOpenEvent) -> Void
  ) throws {
    let places = log.events.indices.filter { log.events[$0].event.body.kind == .keyOpen }
    guard case .keyOpen(var opening) = log.events[places[number]].event else { throw WrongKind() }
    change(&opening)
    log.events[places[number]].event = .keyOpen(opening)
  }

  private static func remove(_ log: inout SampleLog, _ number: Int) throws {
    let places = log.events.indices.filter { log.events[$0].event.body.kind == .keyOpen }
    log.events.remove(at: places[number])
  }

  static let ofSealing: [Forgery] = [
    Forgery("another file than the sealed ones is opened", .sealed, .sealedFileUnknown) { log in
      try change(&log, 1) { $0.fileSHA = Digest32(hashing: [7]).hex }
    },
    Forgery("a wrap is called the file that was opened", .sealed, .sealedFileUnknown) { log in
      try change(&log, 1) { $0.fileSHA = Digest32(hashing: Array("bank.1-2.age".utf8)).hex }
    },
    Forgery("one trustee opened the keys alone", .sealed, .trusteesTooFew) { log in
      try change(&log, 2) { $0.by = ["An"] }
    },
    Forgery("one trustee opened the keys twice over", .sealed, .trusteesTooFew) { log in
      try change(&log, 2) { $0.by = ["An", "An"] }
    },
    Forgery("nobody is said to have opened the bank", .sealed, .trusteesTooFew) { log in
      try change(&log, 0) { $0.by = [] }
    },
    Forgery("a stranger helped to open the bank", .sealed, .trusteeUnknown) { log in
      try change(&log, 0) { $0.by = ["An", "Dũng", "Chi"] }
    },
    Forgery("the keys were opened while people wrote", .sealed, .keyOpenedEarly) { log in
      let opening = KeyOpenEvent(
        fileSHA: SampleSealing.event(.key).fileSHA, by: ["Bình", "Chi"])
      log.insert(.keyOpen(opening), before: try log.answer(5, of: "0001"))
    },
    Forgery("no head held the end when the keys were opened", .sealed, .keyOpenedEarly) {
      files, log in
      files[BundlePath.head(try log.first(.end) + 1)] = nil
    },
    Forgery("papers were drawn from a closed bank", .sealed, .sealedNotOpened) { log in
      try remove(&log, 0)
    },
    Forgery("after a restart the bank stayed closed", .sealed, .sealedNotOpened) { log in
      try remove(&log, 1)
    },
    Forgery("sheets were scored with closed keys", .sealed, .sealedNotOpened) { log in
      try remove(&log, 2)
    },
    Forgery("the ceremony is kept back", .sealed, .ceremonyMissing) { files, _ in
      files[BundlePath.ceremony] = nil
    },
    Forgery("the ceremony is edited", .sealed, .fileDiffers) { files, _ in
      files[BundlePath.ceremony] = try SampleSealing.ceremony(needed: 1).json.encoded()
    },
    Forgery("genesis hides a wrap", .sealed, .sealedListDiffers) { log in
      try log.change(GenesisEvent.self, { .genesis($0) }) { $0.sealed.remove(at: 1) }
    },
    Forgery("genesis knows one wrap more, for one trustee alone", .sealed, .sealedListDiffers) {
      log in
      try log.change(GenesisEvent.self, { .genesis($0) }) {
        $0.sealed.insert(
          SealedFile(name: "bank.1.age", sha: Digest32(hashing: []).hex), at: 0)
      }
    },
    Forgery("the public value comes from elsewhere", .seed, .drawNotAnnounced) { log in
      try log.change(PublicDrawEvent.self, { .publicDraw($0) }) { $0.source = "Vietlott" }
    },
    Forgery("the announced public value is left out", .seed, .drawMissing) { log in
      log.events.remove(at: try log.first(.publicDraw))
    },
    Forgery("the public value is drawn a second time", .seed, .eventRepeated) { log in
      let place = try log.first(.publicDraw)
      log.insert(log.events[place].event, before: place + 1)
    },
    Forgery("another public value is written down afterwards", .papers, .paperDiffers) { log in
      try log.change(PublicDrawEvent.self, { .publicDraw($0) }) { $0.value = "00000" }
    },
  ]
}
