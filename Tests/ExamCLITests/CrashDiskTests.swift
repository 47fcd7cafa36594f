import Foundation
import SessionStore
import Testing

@testable import ExamCLI

struct CrashDiskTests {
  private static func images(_ acts: [DiskRecord.Act], _ count: UInt64 = 200) -> [CrashDisk.Image] {
    var disk = CrashDisk(folders: [".", "log"])
    for act in acts { disk.take(act) }
    return (0..<count).map { seed in
      var dice = SplitMix(state: seed)
      return disk.image(&dice)
    }
  }

  private static let begun: [DiskRecord.Act] = [
    .open(path: "log", file: 1), .open(path: "log/a", file: 2),
    .write(file: 2, at: 0, bytes: [1, 2, 3]),
  ]

  @Test("What was synced is there after every cut, with its name once the folder was synced")
  func synced() {
    for image in Self.images(Self.begun + [.sync(file: 2), .sync(file: 1)]) {
      #expect(image == ["log/a": [1, 2, 3]])
    }
  }

  @Test("Without a sync of the folder the name may be missing, without one of the file its bytes")
  func unsynced() {
    #expect(Self.images(Self.begun + [.sync(file: 2)]).contains([:]))
    let images = Self.images(Self.begun + [.sync(file: 1)])
    #expect(images.contains(["log/a": []]))
    #expect(images.contains(["log/a": [1, 2, 3]]))
  }

  @Test("A write is torn at sectors, and only at sectors")
  func torn() {
    let page = [UInt8](repeating: 7, count: 2_048)
    let images = Self.images([
      .open(path: "log", file: 1), .open(path: "log/a", file: 2),
      .write(file: 2, at: 0, bytes: [UInt8](repeating: 1, count: 2_048)), .sync(file: 2),
      .sync(file: 1), .write(file: 2, at: 0, bytes: page),
    ])
    let kept = images.map { image in (image["log/a"] ?? []).count { $0 == 7 } }
    #expect(kept.allSatisfy { $0 % 512 == 0 })
    #expect(kept.contains(0) && kept.contains(2_048) && kept.contains { (1..<2_048).contains($0) })
  }

  @Test("An unlinked file may come back until its folder is synced; shared memory never does")
  func unlinked() {
    let gone = Self.begun + [.sync(file: 2), .sync(file: 1), .unlink(path: "log/a")]
    let images = Self.images(gone)
    #expect(images.contains([:]) && images.contains(["log/a": [1, 2, 3]]))
    #expect(Set(Self.images(gone + [.sync(file: 1)])) == [[:]])
    let shared: [DiskRecord.Act] = [
      .open(path: "log", file: 1), .open(path: "log/a-shm", file: 2),
      .write(file: 2, at: 0, bytes: [1]), .sync(file: 2), .sync(file: 1),
    ]
    #expect(Set(Self.images(shared)) == [[:]])
  }

  @Test("A record is read row by row; a row that was being written ends it")
  func record() {
    let row: [UInt8] = [0x57, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 9, 8, 7]
    let act = DiskRecord.Act.write(file: 2, at: 512, bytes: [9, 8, 7])
    #expect(DiskRecord(row + row)?.acts == [act, act])
    #expect(DiskRecord(row + row.dropLast())?.acts == [act])
    #expect(DiskRecord([0x58] + row.dropFirst()) == nil)
  }

  @Test("The check after a crash tells a lost event, a lost head and a log that goes on")
  func verdicts() throws {
    let root = FileManager.default.temporaryDirectory.path + "/khoathi-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Data().write(to: URL(filePath: root + "/told"))
    let told = try FileHandle(forUpdating: URL(filePath: root + "/told"))
    let log = TornLog(root: root)
    try CrashWriter(log: log, told: told, synchronous: .full).write(to: 60, rested: true)
    let text = try Data(contentsOf: URL(filePath: root + "/told"))
    let lines = String(decoding: text, as: UTF8.self)
    func outcome(_ more: String) -> CrashCheck.Outcome {
      CrashCheck(log: log).outcome(ToldLog(Array((lines + more).utf8)))
    }
    #expect(ToldLog(Array(text)).leaves.count == 60)
    #expect(outcome("E 60 x\n") == .lost("event 60 of 61"))
    #expect(outcome("H 59 x\n") == .lost("head 59"))
    #expect(outcome("E 60 half a line") == .sound)
    try FileManager.default.removeItem(atPath: log.folder)
    #expect(outcome("") == .repaired)
    try FileManager.default.removeItem(atPath: log.folder)
    try FileManager.default.removeItem(atPath: log.mirror)
    guard case .corrupt = outcome("") else {
      Issue.record("A log without files was taken for one.")
      return
    }
  }
}
