import Foundation
import Testing
import TmuxDriving

@testable import CandidateTerminal

@Suite("The commands of a kiosk")
struct KioskCommandTests {
  /// What a program printed, and how it ended.
  private struct Done {
    var status: Int32
    var output: Data
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  private func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Done {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Done(status: process.terminationStatus, output: data)
  }

  private struct Report: Decodable {
    struct Check: Decodable {
      struct Remedy: Decodable { var vi, en: String }
      var name, state, found: String
      var remedy: Remedy?
    }
    var closed: Bool
    var ok, open, unknown: Int
    var checks: [Check]
  }

  private func check(_ root: KioskRoot) throws -> (status: Int32, report: Report) {
    let done = try run(
      try Tmux.built("khoathi-terminal"), ["--check-kiosk", "--json", "--root", root.path])
    return (done.status, try JSONDecoder().decode(Report.self, from: done.output))
  }

  @Test("--check-kiosk --json names what is open with its remedy in both languages, and exits 1")
  func json() throws {
    let root = try KioskRoot()
    var (status, report) = try check(root)
    #expect(status == 2)
    #expect(!report.closed)
    #expect(report.open == 0 && report.unknown == 4 && report.ok == 16)
    try root.write("proc/sys/kernel/sysrq", "438")
    (status, report) = try check(root)
    #expect(status == 1)
    let open = report.checks.filter { $0.state == "open" }
    #expect(open.map(\.name) == ["sysrq"])
    #expect(open.first?.found == "kernel.sysrq = 438")
    #expect(open.first?.remedy?.en.contains("kernel.sysrq=0") == true)
    #expect(open.first?.remedy?.vi.contains("kernel.sysrq=0") == true)
    #expect(report.checks.allSatisfy { ($0.remedy == nil) == ($0.state == "ok") })
  }

  @Test("--json and --root need --check-kiosk; no console means exit 2")
  func usage() throws {
    let program = try Tmux.built("khoathi-terminal")
    #expect(try run(program, ["--json", "--room", "http://127.0.0.1:9"]).status == 64)
    #expect(try run(program, ["--check-kiosk", "--lock-console", "/dev/tty1"]).status == 64)
    #expect(try run(program, ["--lock-console", "/dev/null"]).status == 2)
  }

  @Test("What Scripts/kiosk writes is what the check asks for, and undo takes it all away")
  func script() throws {
    let root = try KioskRoot()
    let written = ["etc/systemd", "etc/passwd"]
    for name in written { try root.remove(name) }
    try root.link(
      "etc/systemd/system/display-manager.service", to: "/lib/systemd/system/gdm.service")
    let before = try tree(root)
    try root.write("base.psf", "")
    try Data(Self.font).write(to: URL(filePath: root.path + "/base.psf"))
    let zipped = try run("/usr/bin/env", ["gzip", root.path + "/base.psf"])
    #expect(zipped.status == 0)
    let scripts = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scripts/kiosk")
    let font = ["KHOATHI_FONT": root.path + "/base.psf.gz"]
    let program = try Tmux.built("khoathi-terminal")
    let done = try run(
      scripts.path,
      [
        "install", "--room", "http://10.0.0.1:8080", "--vkey", "room+1+2", "--terminal", program,
        "--dry-run", root.path,
      ], environment: font)
    #expect(done.status == 0)
    try root.write("etc/passwd", "khoathi:x:990:990::/nonexistent:/usr/sbin/nologin")
    for finding in root.findings() { #expect(finding.state == .ok, "\(finding)") }
    #expect(KioskUnit(MachineFiles(root: root.path)).command.contains("\"http://10.0.0.1:8080\""))
    #expect(
      try run(scripts.path, ["undo", "--dry-run", root.path], environment: font).status == 0)
    for name in ["base.psf.gz", "etc/passwd"] { try root.remove(name) }
    #expect(try tree(root) == before)
  }

  /// Every file and link below a folder.
  private func tree(_ root: KioskRoot) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { name in
      var isFolder: ObjCBool = false
      let path = root.path + "/" + name
      let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return !(isThere && isFolder.boolValue)
    }.sorted()
  }

  /// A PSF1 font of 512 blank glyphs: ASCII and the Vietnamese letters, then circled letters.
  private static let font: [UInt8] = {
    var known = (0x20...0x7E).map { UInt16($0) }
    let others = ConsoleCharacters.letters + "·–‘’“”…←↑→↓−≤≥─│┼■▲▼●♦²³¹"
    known += others.unicodeScalars.map { UInt16($0.value) }
    let spare: [UInt16] = (0..<512 - known.count).map { 0x2460 + UInt16($0 % 160) }
    var font: [UInt8] = [0x36, 0x04, 0x03, 16] + [UInt8](repeating: 0, count: 512 * 16)
    for unit in known + spare {
      font += [UInt8(unit & 0xFF), UInt8(unit >> 8), 0xFF, 0xFF]
    }
    return font
  }()
}
