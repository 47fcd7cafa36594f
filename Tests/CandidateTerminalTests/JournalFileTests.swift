import CandidateUI
import Crypto
import Foundation
import Glibc
import Testing

@testable import CandidateTerminal

@Suite("The journal's file")
final class JournalFileTests: Sendable {
  private let root: String
  private let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))
  private static let records: [[JournalRecord]] = [
    [.seat(key: "k1")],
    [.response(item: "C-1", response: "Z9KQ", terminalTime: 5), .numbered(last: 1)],
    [.saved(1)],
    [.response(item: "C-4", response: "Nhân dân", terminalTime: 9)],
  ]

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/khoathi-file-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func open(
    key: SymmetricKey? = nil, candidate: String = "0001"
  ) throws -> (JournalFile, JournalContents) {
    try JournalFile.open(
      in: try JournalFolder(root), key: key ?? self.key, origin: "thi/p03", candidate: candidate)
  }

  private var path: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: root)
      return root + "/" + (try #require(names.first { $0.hasSuffix(".journal") }))
    }
  }

  /// A file that holds all of ``records``, and how long it was after each frame.
  private func written() throws -> (bytes: Data, ends: [Int]) {
    var (file, _) = try open()
    var ends = [try Data(contentsOf: URL(filePath: path)).count]
    for records in Self.records {
      try file.append(records)
      ends.append(try Data(contentsOf: URL(filePath: path)).count)
    }
    file.close()
    return (try Data(contentsOf: URL(filePath: path)), ends)
  }

  /// What the file says when its content is `bytes`.
  private func read(_ bytes: Data) throws -> JournalContents {
    try bytes.write(to: URL(filePath: path))
    #expect(chmod(try path, 0o600) == 0)
    var (file, contents) = try open()
    file.close()
    return contents
  }

  private static func contents(_ frames: Int) -> JournalContents {
    JournalContents(records.prefix(frames).flatMap { $0 })
  }

  @Test("What was written is read again, and writing goes on")
  func roundTrip() throws {
    _ = try written()
    var (file, contents) = try open()
    #expect(contents == Self.contents(4))
    try file.append([.saved(1)])
    file.close()
    var (again, more) = try open()
    #expect(!more.isDamaged)
    #expect(more.keys == ["k1"])
    again.close()
  }

  @Test("Cut anywhere, the file gives every frame that was whole, and no damage")
  func torn() throws {
    let (bytes, ends) = try written()
    for length in 0..<bytes.count {
      let whole = max(0, (ends.firstIndex { $0 > length } ?? ends.count) - 1)
      #expect(try read(bytes.prefix(length)) == Self.contents(whole), "cut at \(length)")
    }
  }

  @Test("An end that never reached the disk, zeros or a last frame of garbage, is cut off")
  func lostBlocks() throws {
    let (bytes, ends) = try written()
    let zeros = bytes + Data(repeating: 0, count: 300)
    #expect(try read(zeros) == Self.contents(4))
    var garbage = bytes
    for place in (ends[3] + 4)..<bytes.count { garbage[place] = 0 }
    #expect(try read(garbage) == Self.contents(3))
  }

  @Test("A changed byte before the last frame is damage, and nothing behind it is believed")
  func damaged() throws {
    let (bytes, ends) = try written()
    for place in [20, ends[0] + 5, ends[1] + 9, ends[2] + 4] {
      var changed = bytes
      changed[place] ^= 1
      let read = try read(changed)
      #expect(read.isDamaged, "byte \(place)")
      #expect(read.outbox.lastSequence <= 1)
    }
    var swapped = bytes.prefix(ends[2])
    swapped += bytes[ends[3]..<ends[4]] + bytes[ends[2]..<ends[3]]
    #expect(try read(swapped).isDamaged, "frames in another order")
  }

  @Test("Another key, or another candidate, reads nothing")
  func strangers() throws {
    let (bytes, _) = try written()
    var (file, contents) = try open(key: SymmetricKey(size: .bits256))
    #expect(contents.isDamaged && contents.keys.isEmpty)
    file.close()
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes, "it is left as it was")
    var (other, empty) = try open(candidate: "0002")
    #expect(empty == JournalContents())
    other.close()
    #expect(bytes.range(of: Data("Nhân".utf8)) == nil && bytes.range(of: Data("C-1".utf8)) == nil)
  }

  @Test("A file that is open already, a link, a second name or loose permissions are refused")
  func refused() throws {
    var (file, _) = try open()
    let path = try path
    #expect(throws: JournalRefusal.file) { _ = try self.open() }
    file.close()
    #expect(chmod(path, 0o644) == 0)
    #expect(throws: JournalRefusal.file) { _ = try self.open() }
    #expect(chmod(path, 0o600) == 0)
    #expect(link(path, root + "/second") == 0)
    #expect(throws: JournalRefusal.file) { _ = try self.open() }
    #expect(unlink(path) == 0)
    #expect(symlink(root + "/second", path) == 0)
    #expect(throws: JournalRefusal.file) { _ = try self.open() }
  }

  @Test("Set aside, the old file stays whole under another name; erased, it is gone")
  func setAside() throws {
    let (bytes, _) = try written()
    var (file, _) = try open()
    try file.setAside()
    try file.append([.seat(key: "k2")])
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    let kept = try #require(names.first { $0.hasSuffix("-1.kept") })
    #expect(try Data(contentsOf: URL(filePath: root + "/" + kept)) == bytes)
    file.erase()
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == [kept])
  }
}
