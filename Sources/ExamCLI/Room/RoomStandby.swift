import ArgumentParser
import Foundation
import SessionStore

struct RoomStandby: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standby",
    abstract: "Máy dự phòng chạy tiếp từ bản sao – go on from a mirror on a standby machine.",
    discussion: """
      For a server that is gone for good. The exam's folder was copied to this machine before the \
      exam, right after khoathi room enrol; the mirror lies on a disk that outlived the server. \
      The log is built anew from it, the room is served from there and a new mirror is begun; the \
      old one is only read. Make sure that the old server is off, and give this machine its \
      address: terminals then go on by themselves.

      Example:
        khoathi room standby p03 --from /media/mirror/log.txt --host 0.0.0.0 --port 8443
      """)

  @Argument(help: "A copy of the exam's folder.") var exam: String
  @Option(help: "The mirror file of the server that is gone.") var from: String
  @Option(help: "Address to listen on, 0.0.0.0 for all; loopback only, while nothing is enrolled.")
  var host = "127.0.0.1"
  @Option(help: "Port to listen on; 0 takes a free one.") var port = 0
  @Option(help: "The new mirror file, best on another disk.") var mirror: String?
  @Option(help: "A witness of the policy whose other log is to be passed over; repeatable.")
  var despite: [String] = []
  @Option(
    help: """
      The time that two officials read just now, 2026-11-23T07:31 in Việt Nam or with its zone: go \
      by this machine's clock if it shows it too, and log that.
      """)
  var clockConfirmed: OfficialTime?
  @OptionGroup var options: OutputOptions

  func validate() throws {
    try RoomServing.validate(ExamFolder(exam), host: host, port: port)
  }

  mutating func run() async throws {
    let (exam, from, options) = (exam, from, options)
    let folder = ExamFolder(exam)
    let mirror = mirror ?? folder.path(ExamPath.mirror)
    let serving = RoomServing(
      folder: folder, host: host, port: port, mirror: mirror, newMirror: true, despite: despite,
      clockReading: clockConfirmed?.reading)
    try await explained(options.language) {
      guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
      let rebuilt = try Self.prepare(folder, from: from, mirror: mirror)
      Console.note(
        options.words(
          "Đã dựng lại \(rebuilt.size) sự kiện từ \(from).",
          "Rebuilt \(rebuilt.size) events from \(from)."))
      if let torn = RebuildWords(options.language).torn(rebuilt) { Console.note(torn) }
      try await serving.run(options)
    }
  }

  /// Builds the log.
  private static func prepare(
    _ folder: ExamFolder, from: String, mirror: String
  ) throws -> MirrorRebuild {
    let (old, manager) = (URL(filePath: from).resolvingSymlinksInPath().path, FileManager.default)
    guard URL(filePath: mirror).resolvingSymlinksInPath().path != old else {
      throw EventLogFailure.exists(path: mirror)
    }
    // A standby that was served has acknowledged more than the mirror that it began from; one that
    // was refused, for its clock perhaps, has logged nothing.
    if let served = try folder.servedMirror(beyond: old) {
      throw MirrorRefusal.other(inUse: served, named: from)
    }
    let repair = LogRepair(folder)
    let rebuilt = try repair.rebuild(from: from, givingUp: false)
    // The one that a refused start began is gone on with.
    if manager.fileExists(atPath: mirror), !folder.isInUse(mirror: mirror) {
      try manager.moveItem(atPath: mirror, toPath: "\(mirror).before-\(repair.stamp)")
    }
    return rebuilt
  }
}
