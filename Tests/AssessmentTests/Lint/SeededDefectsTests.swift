import Assessment
import Seeded
import Testing

@Suite("Defects planted into a sound bank")
struct SeededDefectsTests {
  @Test("A sound bank of every type gives no finding, not even a note")
  func sound() {
    let bank = FixtureBank.sound()
    #expect(bank.items.count >= 60)
    let found = FixtureBank.findings(bank.files().files)
    #expect(found.map { $0.worded(in: .en).text } == [])
  }

  @Test("Of 200 planted defects at least 95 in 100 are found, by code, file and line")
  func planted() {
    let sound = FixtureBank.sound()
    let kinds = SeededDefect.Kind.all
    var missed: [String] = []
    for seed in 0..<200 {
      let kind = kinds[seed % kinds.count]
      var random = SplitMix(seed: seed)
      let defect = SeededDefect.planted(kind, into: sound, random: &random)
      let (files, lines) = defect.bank.files()
      let isFile = defect.place.hasSuffix(".yaml")
      let file = isFile ? defect.place : FixtureBank.itemsFile
      let line = isFile ? 1 : lines[defect.place] ?? -1
      let found = FixtureBank.findings(files)
      if !found.contains(where: { $0.code == defect.code && $0.file == file && $0.line == line }) {
        let rest = found.map { "\($0.code.rawValue):\($0.line)" }
        missed.append("seed \(seed): \(kind) at \(defect.place), line \(line); found \(rest)")
      }
    }
    #expect(missed.count <= 10, "\(missed.joined(separator: "\n"))")
  }
}
