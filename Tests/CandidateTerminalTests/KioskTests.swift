import Foundation
import Testing
import TextScreen

@testable import CandidateTerminal

@Suite("Whether a machine keeps a candidate inside")
struct KioskTests {
  @Test("A closed machine is closed in every setting")
  func closed() throws {
    let findings = try KioskRoot().findings()
    #expect(findings.map(\.setting) == KioskSetting.allCases)
    for finding in findings { #expect(finding.state == .ok, "\(finding)") }
    #expect(KioskReport(findings: findings).exitCode == 0)
  }

  @Test("Each way to leave it open is found, by its name", arguments: KioskOpening.all)
  func opened(_ opening: KioskOpening) throws {
    let root = try KioskRoot()
    let findings = root.findings(try opening.open(root))
    let finding = try #require(findings.first { $0.setting == opening.setting })
    #expect(finding.state == .open, "\(finding)")
    #expect(KioskReport(findings: findings).exitCode == 1)
  }

  @Test("Every setting has a way to be open in these tests")
  func complete() {
    #expect(Set(KioskOpening.all.map(\.setting)) == Set(KioskSetting.allCases))
  }

  @Test("What only a running machine tells is unknown without one")
  func image() throws {
    let root = try KioskRoot()
    try root.remove("proc")
    let findings = root.findings(.none)
    let unknown = findings.filter { $0.state == .unknown }.map(\.setting)
    #expect(
      Set(unknown) == [
        .consoleSwitching, .consoleKeys, .sysRq, .ctrlAltDel, .tiocsti, .kernelMessages,
        .coreDumps, .running, .utf8, .font,
      ])
    #expect(KioskReport(findings: findings).exitCode == 2)
  }

  @Test("A kernel before 6.2 is closed as long as nothing else is on a console")
  func oldKernel() throws {
    let root = try KioskRoot()
    try root.remove("proc/sys/dev/tty/legacy_tiocsti")
    func state() -> KioskFinding.State? { root.findings().first { $0.setting == .tiocsti }?.state }
    #expect(state() == .unknown)
    try root.write("proc/sys/kernel/osrelease", "6.1.0-28-amd64")
    #expect(state() == .ok)
    try root.write("proc/801/stat", "801 (sh) S 1 801 801 1027 801")
    #expect(state() == .open)
  }

  @Test("A drop-in in /etc hides one of the same name in /usr/lib, and later names win")
  func dropIns() throws {
    let root = try KioskRoot()
    let files = MachineFiles(root: root.path)
    func value() -> String? {
      SystemdSettings.configuration("logind.conf", files)["Login.NAutoVTs"]
    }
    try root.write("usr/lib/systemd/logind.conf.d/khoathi.conf", "[Login]\nNAutoVTs=4")
    #expect(value() == "0")
    try root.write("usr/lib/systemd/logind.conf.d/a.conf", "[Login]\nNAutoVTs=5")
    #expect(value() == "0")
    try root.write("run/systemd/logind.conf.d/z.conf", "[Login]\nNAutoVTs=\n[Other]\nNAutoVTs=3")
    #expect(value() == nil)
  }

  @Test("Keys that switch, restart, hold or scroll are open; letters and arrows are not")
  func keys() {
    for entry: UInt16 in [0x0500, 0x050B, 0x0206, 0x0209, 0x020C, 0x020F, 0x0210, 0x0212] {
      #expect(ConsoleKey.isOpen(entry), "\(entry)")
    }
    for entry: UInt16 in [0x0061, 0x0201, 0x0200, 0x0207, 0x020E, 0x0600, 0x0B61, 0xF1B0] {
      #expect(!ConsoleKey.isOpen(entry), "\(entry)")
    }
  }

  @Test("The list of characters has all 134 Vietnamese letters, and every sign of the screens")
  func characters() throws {
    let letters = ConsoleCharacters.letters.unicodeScalars
    #expect(Set(letters).count == 134)
    #expect(letters.count == 134)
    var built: Set<Character> = ["đ", "Đ"]
    for vowel in "aăâeêioôơuưy" {
      for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
        let letter = (String(vowel) + tone).precomposedStringWithCanonicalMapping
        built.formUnion(letter)
        built.formUnion(letter.uppercased())
      }
    }
    #expect(Set(ConsoleCharacters.letters) == built.filter { !$0.isASCII })
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let screens = tests.appending(path: "CandidateUITests/Screens")
    let names = try FileManager.default.contentsOfDirectory(atPath: screens.path)
    #expect(names.count > 20)
    let known = Set(KioskRoot.console.characters ?? [])
    for name in names {
      let text = try String(contentsOf: screens.appending(path: name), encoding: .utf8)
      for scalar in text.unicodeScalars where scalar.value > 0x7E {
        #expect(known.contains(UInt16(truncatingIfNeeded: scalar.value)), "\(name): \(scalar)")
      }
    }
  }
}
