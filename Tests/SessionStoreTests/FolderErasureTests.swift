import Foundation
import Testing

@testable import SessionStore

@Suite("Erasing an exam's folder")
struct FolderErasureTests {
  /// A folder with what an exam leaves, and another one beside it that is none of its business.
  private final class Place: Sendable {
    let root = FileManager.default.temporaryDirectory.path + "/khoathi-erase-" + UUID().uuidString
    var folder: ExamFolder { ExamFolder("\(root)/exam") }

    init() throws {
      for name in ["exam/private", "exam/public", "elsewhere/deep"] {
        try FileManager.default.createDirectory(
          atPath: "\(root)/\(name)", withIntermediateDirectories: true)
      }
      for name in [
        "exam/exam.json", "exam/private/keys.jsonl", "exam/public/rule.json", "elsewhere/a",
        "elsewhere/deep/b",
      ] { try Data("kept \(name)".utf8).write(to: URL(filePath: "\(root)/\(name)")) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func text(_ name: String) -> String? {
      try? String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/\(name)", withDestinationPath: target)
    }

    /// Whether nothing was touched, here and there.
    var isWhole: Bool {
      text("exam/private/keys.jsonl") == "kept exam/private/keys.jsonl"
        && text("exam/public/rule.json") == "kept exam/public/rule.json"
        && text("elsewhere/a") == "kept elsewhere/a"
        && text("elsewhere/deep/b") == "kept elsewhere/deep/b"
    }
  }

  private static let kept: Set<String> = ["exam.json", "public/rule.json"]

  @Test("Everything goes but what is kept, and empty folders with it")
  func whole() throws {
    let place = try Place()
    try place.folder.erase(keeping: Self.kept)
    let left = FileManager.default.enumerator(atPath: place.folder.path)?.allObjects as? [String]
    #expect(Set(left ?? []) == ["exam.json", "public", "public/rule.json"])
    #expect(place.text("elsewhere/a") != nil)
  }

  @Test(
    "A link in the folder, to a folder or a file, near or deep, is refused before anything is touched",
    arguments: [
      ("exam/mirror", "../elsewhere"), ("exam/private/deep", "../../elsewhere/deep"),
      ("exam/zz", "../elsewhere/a"), ("exam/private/file", "/etc/hostname"),
      ("exam/nowhere", "no-such-file"), ("exam/public/up", "../.."),
    ])
  func links(name: String, target: String) throws {
    let place = try Place()
    try place.link(name, to: target)
    #expect(throws: ExamFolderFailure.self) { try place.folder.erase(keeping: Self.kept) }
    #expect(place.isWhole)
  }

  @Test("A file with a second name elsewhere is refused: its bytes would stay there")
  func hardLink() throws {
    let place = try Place()
    try FileManager.default.linkItem(
      atPath: "\(place.root)/elsewhere/a", toPath: "\(place.root)/exam/private/a")
    #expect(throws: ExamFolderFailure.self) { try place.folder.erase(keeping: Self.kept) }
    #expect(place.isWhole)
  }

  @Test("A folder that is reached through a link is erased itself, and the link stays")
  func through() throws {
    let place = try Place()
    try place.link("by-link", to: "exam")
    try ExamFolder("\(place.root)/by-link").erase(keeping: Self.kept)
    #expect(place.text("exam/private/keys.jsonl") == nil)
    #expect(place.text("exam/exam.json") != nil && place.text("by-link/exam.json") != nil)
  }

  @Test("The mirror in use goes too, wherever it lies; what is not there or not its log is told of")
  func mirrorInUse() throws {
    let place = try Place()
    let mirror = "\(place.root)/elsewhere/a"
    try place.folder.use(mirror: place.folder.path(ExamPath.mirror))
    #expect(place.folder.distantMirrors(except: []).isEmpty, "it goes with the folder")
    try place.folder.use(mirror: "\(place.root)/nowhere/a")
    let missing = place.folder.distantMirrors(except: [])
    #expect(missing.map(\.obstacle) == [.missing])
    try place.folder.use(mirror: mirror)
    let other = place.folder.distantMirrors(except: [])
    #expect(other == [DistantMirror(path: mirror, obstacle: .otherFile)])
    #expect(place.folder.distantMirrors(except: ["\(place.root)/elsewhere/../elsewhere/a"]).isEmpty)
    for left in [missing, other] { try place.folder.erase(mirrors: left) }
    #expect(place.text("elsewhere/a") != nil && place.text("exam/mirror.path") != nil)
  }

  @Test(
    "Zeros are an erasure that was broken off only where this folder began one; else not its log")
  func brokenOff() throws {
    let place = try Place()
    let mirror = "\(place.root)/elsewhere/a"
    try place.folder.use(mirror: mirror)
    for other in [Data(), Data(repeating: 0, count: 100_000)] {
      try other.write(to: URL(filePath: mirror))
      let found = place.folder.distantMirrors(except: [])
      #expect(found == [DistantMirror(path: mirror, obstacle: .otherFile)])
      try place.folder.erase(mirrors: found)
      #expect(try Data(contentsOf: URL(filePath: mirror)) == other)
    }
    // Begun and not ended: the file has a second name.
    try FileManager.default.linkItem(atPath: mirror, toPath: "\(place.root)/second")
    #expect(throws: ExamFolderFailure.self) {
      try place.folder.erase(mirrors: [DistantMirror(path: mirror, obstacle: nil)])
    }
    try FileManager.default.removeItem(atPath: "\(place.root)/second")
    #expect(place.text("exam/mirror.erasing") == "\(ExamFolder.place(mirror))\n")
    // Another disk is mounted there for a while.
    try Data().write(to: URL(filePath: mirror))
    try place.folder.erase(mirrors: place.folder.distantMirrors(except: []))
    #expect(place.text("elsewhere/a") == "")
    try Data(repeating: 0, count: 100_000).write(to: URL(filePath: mirror))
    try place.folder.erase(mirrors: place.folder.distantMirrors(except: []))
    for name in ["elsewhere/a", "exam/mirror.path", "exam/mirror.erasing"] {
      #expect(place.text(name) == nil, "\(name)")
    }
  }

  @Test("A copied folder does not take the mirror of the other one with it")
  func copied() throws {
    let place = try Place()
    let mirror = "\(place.root)/elsewhere/a"
    try Data(repeating: 0, count: 9).write(to: URL(filePath: mirror))
    try place.folder.use(mirror: mirror)
    let copy = try place.folder.copied(to: "\(place.root)/copy")
    let found = copy.distantMirrors(except: [])
    #expect(found == [DistantMirror(path: mirror, obstacle: .otherFolder)])
    try copy.erase(mirrors: found)
    #expect(place.text("elsewhere/a") != nil)
  }

  @Test("A mirror elsewhere is erased only when it is one plain file")
  func mirrors() throws {
    let place = try Place()
    try place.link("linked", to: "elsewhere/a")
    try FileManager.default.linkItem(
      atPath: "\(place.root)/elsewhere/deep/b", toPath: "\(place.root)/second")
    for name in ["linked", "second", "elsewhere", "missing"] {
      #expect(throws: ExamFolderFailure.self, "\(name)") {
        try ExamFolder.erase(mirror: "\(place.root)/\(name)")
      }
    }
    #expect(place.isWhole)
    try ExamFolder.erase(mirror: "\(place.root)/elsewhere/a")
    #expect(place.text("elsewhere/a") == nil)
  }
}
