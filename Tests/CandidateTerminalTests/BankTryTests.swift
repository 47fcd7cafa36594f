import Foundation
import Testing
import TextScreen
import TmuxDriving

@Suite("Trying a bank at the terminal")
struct BankTryTests {
  private static let size = Size(columns: 80, rows: 24)

  /// A bank of two items in a folder, with `khoathi bank try` in a terminal; both end with it.
  private final class Trial: Sendable {
    let folder: String
    let terminal: Tmux

    init(_ options: String...) async throws {
      folder = URL.temporaryDirectory.appending(path: "khoathi-try-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(
        atPath: folder + "/bank", withIntermediateDirectories: true)
      try Data(BankTryTests.bank.utf8).write(to: URL(filePath: folder + "/bank/bank.yaml"))
      try Data(BankTryTests.items.utf8).write(to: URL(filePath: folder + "/bank/items.yaml"))
      let script = "\"$@\"; echo \"ended $?\"; exec sleep 100"
      terminal = try await Tmux(
        ["sh", "-c", script, "sh", try Tmux.built("khoathi"), "bank", "try", folder + "/bank"]
          + options, size: BankTryTests.size, folder: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Hands in from any question and leaves the practice.
    func leave() async throws {
      try await terminal.press(.tab)
      try await terminal.waits(for: "the overview") { $0.text.contains("Tổng quan") }
      try await terminal.type("n")
      try await terminal.press(.down)
      try await terminal.press(.enter)
      // There the way out has the focus.
      try await terminal.waits(for: "the end") { $0.text.contains("Đã làm") }
      try await terminal.press(.enter)
    }
  }

  private static let bank = """
    bank: thu
    title: {vi: Ngân hàng thử}
    language: vi
    topics: {luat: {vi: Luật}}
    """

  private static let items = """
    items:
      - id: L-1
        type: single_choice
        topic: luat
        level: recall
        stem: Cơ quan nào ban hành nghị định?
        choices: {A: Quốc hội, B: Chính phủ, C: Tòa án, D: Sở Nội vụ}
        fixed: true
        answer: B
      - id: L-2
        type: numeric
        topic: luat
        level: apply
        stem: Một ngày có bao nhiêu giờ?
        answer: '24'
    """

  @Test("One item is answered by keyboard, the right response gets its points, the rest the key")
  func whole() async throws {
    let trial = try await Trial()
    let terminal = trial.terminal
    try await terminal.waits(for: "the first item") {
      $0.text.contains("Cơ quan nào ban hành nghị định?") && $0.text.contains("Câu 1/2")
    }
    #expect(try await terminal.value("alternate_on") == "1")
    try await terminal.type("b")
    try await terminal.waits(for: "the response") { $0.text.contains("Đã trả lời 1/2") }
    #expect(try await !terminal.capture().text.contains("Đáp án"))
    try await trial.leave()
    try await terminal.waits(for: "the end of the command") { $0.text.contains("ended 0") }
    let rows = try await terminal.capture().rows
    #expect(rows.prefix(4) == ["✓ L-1  1/1", "– L-2  0/1", "Đáp án: 24", "ended 0"])
    #expect(try await terminal.value("alternate_on") == "0")
  }

  @Test("--level chooses items, and a wrong response is shown with the key")
  func wrong() async throws {
    let trial = try await Trial("--level", "apply", "--language", "vi")
    let terminal = trial.terminal
    try await terminal.waits(for: "the one item") {
      $0.text.contains("Một ngày có bao nhiêu giờ?") && $0.text.contains("Câu 1/1")
    }
    try await terminal.type("12,5")
    try await terminal.press(.enter)
    try await terminal.waits(for: "the response") { $0.text.contains("Đã trả lời 1/1") }
    try await trial.leave()
    try await terminal.waits(for: "the end of the command") { $0.text.contains("ended 0") }
    #expect(
      try await terminal.capture().rows.prefix(3) == ["✗ L-2  0/1", "Đáp án: 24", "ended 0"])
  }

  @Test("Where no item fits, no terminal is started and it exits 2")
  func none() async throws {
    let trial = try await Trial("--topic", "toan", "--language", "en")
    try await trial.terminal.waits(for: "the end") { $0.text.contains("ended 2") }
    #expect(try await trial.terminal.capture().text.contains("No such item in"))
  }
}
