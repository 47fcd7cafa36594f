import Assessment
import CanonicalBytes
import Foundation
import Testing

@Suite("The bank, the blueprint and the profile that come with the package")
struct ShippedFilesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../QuestionBanks").standardizedFileURL

  private static func file(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }

  private static func bank() throws -> (QuestionBank, [Diagnostic]) {
    let folder = "general-knowledge"
    let items = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "\(folder)/items").path)
    let names = ["\(folder)/bank.yaml"] + items.map { "\(folder)/items/\($0)" }
    return BankFiles.read(try names.map(file))
  }

  private static func profile() throws -> RegulationProfile {
    let (profile, found) = ProfileFile.read(try file("profiles/vn-congchuc-2025.yaml"))
    #expect(found == [])
    return try #require(profile)
  }

  private static func blueprint() throws -> Blueprint {
    let (blueprint, found) = BlueprintFile.read(try file("blueprints/round1.yaml"))
    #expect(found == [])
    return try #require(blueprint)
  }

  @Test("The bank has no finding that is an error")
  func noErrors() throws {
    let (bank, found) = try Self.bank()
    #expect(found.filter { $0.severity == .error } == [])
    #expect(bank.id == "general-knowledge" && bank.topics.count == 6)
  }

  @Test("Round 1 takes 60 items of one point, ten of each area")
  func round1() throws {
    let blueprint = try Self.blueprint()
    #expect(blueprint.items == 60 && blueprint.minutes == 60 && blueprint.cells.count == 24)
    #expect(blueprint.pointsPerItem == .one)
    let areas = Dictionary(grouping: blueprint.cells, by: \.topic)
    #expect(areas.count == 6 && areas.values.allSatisfy { $0.reduce(0) { $0 + $1.items } == 10 })
  }

  @Test("Once its items are approved the bank keeps to the profile and fills every paper")
  func keepsToTheProfile() throws {
    var (bank, _) = try Self.bank()
    let blueprint = try Self.blueprint()
    for index in bank.records.indices { bank.records[index].status = .approved }
    #expect(BlueprintCheck.conflicts(blueprint, bank: bank) == [])
    #expect(ProfileCheck.findings(blueprint, bank: bank, profile: try Self.profile()) == [])
  }

  @Test("The profile has the figures of round 1, each with an article")
  func profileFigures() throws {
    let profile = try Self.profile()
    let half = try #require(Fraction(1, 2))
    #expect(profile.items == 60 && profile.minutes == 60 && profile.bankMultiple == 3)
    #expect(profile.pass == .fractionCorrect(half) && profile.warning == half)
    #expect(profile.reprimand == Fraction(1, 4) && profile.resultShown == .atTimeEnd)
    #expect(profile.itemTypes == [.singleChoice, .trueFalse, .shortText])
    #expect(profile.choiceCounts == [.singleChoice: 4, .trueFalse: 2])
    for field in RegulationField.allCases { #expect(!profile.article(for: field).isEmpty) }
    for rule in profile.rules {
      #expect(rule.text["vi"]?.isEmpty == false && rule.text["en"]?.isEmpty == false)
    }
    #expect(profile.rules.count >= 8)
  }

  @Test("The rule document comes back from its own bytes")
  func ruleBytes() throws {
    let profile = try Self.profile()
    let again = try RegulationProfile(
      canonical: CanonicalJSON(decoding: profile.ruleBytes()))
    #expect(again == profile)
  }
}
