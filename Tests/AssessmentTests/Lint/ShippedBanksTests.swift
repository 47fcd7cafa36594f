import Assessment
import Foundation
import Testing

@Suite("The review of the banks that come with the package")
struct ShippedBanksTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../QuestionBanks").standardizedFileURL

  /// The folders with a `bank.yaml`.
  static let banks: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: root.appending(path: "\($0)/bank.yaml").path)
    }.sorted()
  }()

  private static func file(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }

  private static func files(_ bank: String) throws -> [SourceFile] {
    let items = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "\(bank)/items").path)
    return try (["\(bank)/bank.yaml"] + items.map { "\(bank)/items/\($0)" }).map(file)
  }

  @Test("No bank gives an error or a warning, and there is nothing to mend", arguments: banks)
  func review(_ bank: String) throws {
    let files = try Self.files(bank)
    let (acts, _) = RepealedActs.read(try Self.file("repealed-acts.yaml"))
    let found = BankReview.findings(files, repealed: acts, day: "2026-11-23")
    #expect(found.filter { $0.severity != .note }.map { $0.worded(in: .en).text } == [])
    #expect(try BankMending.mended(files) == [])
  }
}
