import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

struct ExamWipe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wipe",
    abstract:
      "Xóa dữ liệu trên máy chủ khi hồ sơ đã đủ – wipe the server once the bundle holds all.",
    discussion: """
      Verifies the bundle first: it must hold everything of this exam, but for people whose \
      erasure is logged, and nothing may be amiss. \
      Then the wipe, approved by chair and secretary, is logged in the continuation log, that log \
      goes into the bundle, the bundle is verified again, and every private file of the exam's \
      folder is overwritten and removed: database, mirror, items, keys, codes, roster, results. \
      What stays are the last signed notes (wiped.json) and what names nobody. Run it again when it \
      was broken off, or when witnesses have signed the continuation's last head.

      The mirror that the server wrote last is wiped too, on whatever disk it is; one that is not \
      there, or not this exam's, is named, and the command ends with 1: run it again once its disk \
      is mounted. Earlier mirrors on other disks are wiped when they are named. Overwriting does \
      not reach what the disk copied by itself: keep the server's disk encrypted.

      Example:
        khoathi exam wipe p03 --bundle p03-bundle --policy policy.txt --vkey vkey.txt \\
          --approve chair.key --approve secretary.key
      """)

  @Argument(help: "The finished exam's folder.") var exam: String
  @Option(help: "The bundle that stays.") var bundle: String
  @OptionGroup var inputs: TrustedInputs
  @Option(help: "Another mirror of the log on another disk; once for each.") var mirror: [String] =
    []
  @OptionGroup var approval: ApprovalOptions
  @OptionGroup var options: OutputOptions

  private struct Wiped: Encodable {
    let exam: String
    let bundle: String
    let checkpoint: String
    let vkey: String
    /// The mirror that is still there, or may be.
    let left: String?
  }

  mutating func run() async throws {
    let command = self
    try await explained(options.language) {
      let folder = ExamFolder(command.exam)
      guard folder.exists else { throw ExamFolderFailure.notFound(path: folder.path) }
      let record = WipedRecord(folder)
      try command.refuseInside(folder)
      if try !record.isThere { try await command.log(folder) }
      let notes = try record.notes()
      try await command.check(try command.files(), notes)
      let left = try record.eraseAll(mirrors: command.mirror)
      command.show(
        Wiped(
          exam: folder.path, bundle: command.bundle, checkpoint: notes.continuation,
          vkey: notes.continuationKey, left: left?.path))
      guard let left, let obstacle = left.obstacle else { return }
      Console.note(Console.visible(LeftMirrorWords(command.options).words(left.path, obstacle)))
      throw ExitCode.found
    }
  }

  private func show(_ wiped: Wiped) {
    if options.json { return Console.json(wiped) }
    Console.data(
      options.words(
        "Đã xóa dữ liệu trong \(wiped.exam). Hồ sơ còn lại: \(bundle)",
        "The data in \(wiped.exam) is wiped. What stays is the bundle: \(bundle)"))
  }

  /// Logs the wipe and puts the whole continuation log into the bundle.
  private func log(_ folder: ExamFolder) async throws {
    let room = try FinishedRoom(folder)
    let events = try room.continuationEvents()
    let state = try room.continuation(events)
    if !state.isWiped {
      try await checkHeld(room)
      let wipe = WipeEvent(what: "server", approvals: [], aid: .fresh())
      let act = try state.event(of: try approval.approved(wipe, origin: state.origin))
      var log = try room.openContinuation()
      defer { try? log.close() }
      try log.append([act], onto: events.count, after: room)
    }
    _ = try await ContinuationWitnesses(folder.continuation).ask()
    guard let contents = try ExamRecord(folder).continuation() else { return }
    let whole = BundleErasure.bundle(try files(), continued: try BundleWriter.files(contents))
    try BundleFolder(path: bundle, options: options).replaceContinuation(whole)
    sync()
    try await check(try files(), try WipedRecord.notes(of: folder))
    try WipedRecord(folder).write()
    try folder.continuation.destroyLogKey()
  }

  private func files() throws -> BundleFiles {
    try BundleFolder(path: bundle, options: options).read()
  }

  /// The bundle lies elsewhere: it would go with the folder.
  private func refuseInside(_ folder: ExamFolder) throws {
    func place(_ path: String) -> String {
      URL(filePath: path).resolvingSymlinksInPath().path + "/"
    }
    let inner = place(bundle)
    guard !inner.hasPrefix(place(folder.path)),
      !mirror.contains(where: { place($0).hasPrefix(inner) })
    else {
      throw CouldNot(
        options.words(
          "\(bundle) nằm trong \(folder.path); hãy để hồ sơ ở nơi khác.",
          "\(bundle) lies inside \(folder.path); keep the bundle elsewhere."))
    }
  }

  /// The bundle as it is holds all that this folder holds.
  private func checkHeld(_ room: FinishedRoom) async throws {
    let files = try files()
    try room.refuse(other: files, path: bundle, options)
    let key = room.hasContinuation ? try room.folder.continuation.logKey().vkey : nil
    try await verify(files, continuationVkey: key)
  }

  /// The bundle ends in these notes, and nothing in it is amiss.
  private func check(_ files: BundleFiles, _ notes: WipedRecord.Notes) async throws {
    let isSame =
      files.noteText(BundlePath.checkpoint) == SignedNote.text(of: notes.room)
      && files.noteText(BundlePath.continuation + BundlePath.checkpoint)
        == SignedNote.text(of: notes.continuation)
    guard isSame else {
      throw CouldNot(
        options.words(
          "\(bundle) không phải hồ sơ của lần xóa này.", "\(bundle) is not the bundle of this wipe."
        ))
    }
    try await verify(files, continuationVkey: notes.continuationKey)
  }

  private func verify(_ files: BundleFiles, continuationVkey: String?) async throws {
    let verifier = try inputs.verifier(options, continuationVkey: continuationVkey)
    let report = await verifier.report(on: files)
    if report.isOK || report.isOKAsErased { return }
    Console.note(Console.visible(VerificationShown(report, options.language).text))
    throw CouldNot(
      options.words(
        "\(bundle): hồ sơ không đạt kiểm chứng; không xóa gì.",
        "\(bundle): the bundle does not verify; nothing was wiped."))
  }
}
