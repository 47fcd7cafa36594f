import Interchange
import Testing

@testable import InterchangeContainers

@Suite struct SourceChildTests {
  private let files = [ArchiveEntry(name: "đề.gift", bytes: Array("a {T}".utf8))]

  private func stopped(_ script: String, seconds: Int = 10) -> [ImportFinding] {
    var limits = ReaderLimits()
    limits.wallSeconds = seconds
    limits.answerBytes = 1 << 20
    return SourceChild.read(
      files, limits: limits,
      program: SourceChild.Program(path: "/bin/sh", arguments: ["-c", script])
    ).flatMap(\.findings)
  }

  @Test(
    "A child that ends, dies or never starts is one finding that names the file",
    arguments: [
      ("exit 7", "exit 7"), ("kill -SEGV $$", "signal 11"),
    ])
  func death(_ script: String, _ value: String) {
    let findings = stopped(script)
    #expect(findings.map(\.code) == [.readerStopped])
    #expect(findings.first?.file == "đề.gift")
    #expect(findings.first?.facts["value"]?.hasPrefix(value) == true)
    let none = SourceChild.read(
      files, program: SourceChild.Program(path: "/nowhere", arguments: []))
    #expect(none.flatMap(\.findings).map(\.code) == [.readerStopped])
  }

  @Test("A child that is late is ended")
  func late() {
    let findings = stopped("while :; do :; done", seconds: 0)
    #expect(findings.first?.facts["value"] == "0 s")
  }

  @Test("A child that announces more than an answer may hold is not listened to")
  func tooMuch() {
    // One byte of greeting, then the length of an answer of a gigabyte.
    let findings = stopped(
      #"printf '\001\0\0\0\0\0\0\0\001' >&0; printf '\0\0\0\100\0\0\0\0' >&0; cat >/dev/null"#)
    #expect(findings.first?.facts["value"] == "1 MB")
  }

  @Test("A child that answers nonsense is not believed")
  func nonsense() {
    let findings = stopped(
      #"printf '\001\0\0\0\0\0\0\0\001' >&0; printf '\002\0\0\0\0\0\0\0zz' >&0; cat >/dev/null"#)
    #expect(findings.map(\.code) == [.readerStopped])
  }

  @Test("A file larger than a file may be is not sent")
  func large() {
    let large = [ArchiveEntry(name: "a", bytes: [UInt8](repeating: 0x61, count: 65 << 20))]
    let findings = SourceChild.read(
      large, program: SourceChild.Program(path: "/nowhere", arguments: [])
    ).flatMap(\.findings)
    #expect(findings.map(\.code) == [.tooLarge])
  }
}
