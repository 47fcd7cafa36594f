import Foundation
import Testing

struct BankShowTests {
  private struct Shown: Decodable {
    let item: String
    let screen: [String]
    let line: Int
    let status: String
    let revision: String
    let key: String?
  }

  private func show(_ files: ExamFiles, _ item: String, _ more: String...) async throws -> Program {
    try await Program.run(["bank", "show", files.path("bank"), item] + more)
  }

  @Test("The sample bank is sound, so that every type is shown")
  func sound() async throws {
    let files = try EveryType.files()
    for name in ["bank", "other"] {
      let program = try await Program.run("bank", "stats", files.path(name), "--json")
      #expect(program.code == 0, "\(program.errors)")
      #expect(program.output.contains(#""approved":10"#), "\(program.output)")
    }
  }

  @Test(
    "The screen of each type has the stem; the key is shown only with --key",
    arguments: EveryType.samples)
  func screens(sample: EveryType.Sample) async throws {
    let files = try EveryType.files()
    let bare = try await show(files, sample.id)
    #expect(bare.code == 0, "\(bare.errors)")
    #expect(bare.output.contains(sample.head), "\(bare.output)")
    #expect(bare.output.contains("luat · recall · approved · "))
    #expect(!bare.output.contains("Đáp án"))
    let withKey = try await show(files, sample.id, "--key")
    #expect(withKey.code == 0)
    #expect(withKey.output.hasPrefix(bare.output))
    let key = withKey.output.dropFirst(bare.output.count)
    #expect(key.hasPrefix("Đáp án:"))
    if let secret = sample.secret {
      #expect(key.contains(secret), "\(key)")
      #expect(!bare.output.contains(secret))
    }
    let english = try await show(files, sample.id, "--key", "--language", "en")
    #expect(english.output.contains("\nKey:"))
  }

  @Test("Nothing that is shown without --key depends on the key", arguments: EveryType.samples)
  func independence(sample: EveryType.Sample) async throws {
    let files = try EveryType.files()
    var shown: [Shown] = []
    for name in ["bank", "other"] {
      let program = try await Program.run("bank", "show", files.path(name), sample.id, "--json")
      #expect(program.code == 0, "\(program.errors)")
      shown.append(try program.json(as: Shown.self))
    }
    #expect(shown[0].item == sample.id && shown[0].status == "approved")
    #expect(shown[0].screen == shown[1].screen)
    #expect(shown[0].revision == shown[1].revision)
    #expect(shown.allSatisfy { $0.key == nil })
  }

  @Test("The screen keeps to the size that was asked for", arguments: [(80, 24), (40, 12)])
  func sizes(columns: Int, rows: Int) async throws {
    let files = try EveryType.files()
    for sample in EveryType.samples {
      let program = try await show(files, sample.id, "--size", "\(columns)x\(rows)", "--json")
      #expect(program.code == 0, "\(program.errors)")
      let screen = try program.json(as: Shown.self).screen
      #expect(screen.count == rows, "\(sample)")
      let text = try await show(files, sample.id, "--size", "\(columns)x\(rows)")
      #expect(text.output.hasPrefix(screen.joined(separator: "\n") + "\n"), "\(sample)")
      #expect(screen.allSatisfy { $0.count <= columns }, "\(sample)")
      #expect(screen.contains { $0.count > columns / 2 }, "\(sample)")
    }
  }

  @Test(
    "What stands below a narrow screen is broken between words only", arguments: EveryType.samples)
  func narrow(sample: EveryType.Sample) async throws {
    let files = try EveryType.files()
    func below(_ columns: Int) async throws -> [Substring] {
      let program = try await show(files, sample.id, "--size", "\(columns)x12", "--key")
      #expect(program.code == 0, "\(program.errors)")
      // The screen, a blank line, and file and line in one piece.
      return program.output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(14)
        .map { $0 }
    }
    let narrow = try await below(40)
    #expect(narrow.allSatisfy { $0.count <= 40 }, "\(narrow)")
    func words(_ lines: [Substring]) -> [Substring] { lines.flatMap { $0.split(separator: " ") } }
    #expect(words(narrow) == words(try await below(200)))
  }

  @Test("An item or a bank that is not there exits 2 and is named")
  func missing() async throws {
    let files = try EveryType.files()
    let item = try await show(files, "PC-099", "--language", "en")
    #expect(item.code == 2)
    #expect(item.output.isEmpty)
    #expect(item.errors.contains("has no sound item PC-099"))
    let bank = try await Program.run("bank", "show", "/nowhere/bank", "PC-001")
    #expect(bank.code == 2)
    #expect(bank.errors.contains("/nowhere/bank"))
  }

  @Test("A size that is none is not shown", arguments: ["80", "0x0", "axb"])
  func badSize(size: String) async throws {
    let program = try await show(try EveryType.files(), "PC-001", "--size", size)
    #expect(program.code == 64)
    #expect(program.output.isEmpty)
    #expect(!program.errors.isEmpty)
  }
}
