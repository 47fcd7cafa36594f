import ArgumentParser
import Assessment
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

struct ExamCorrectKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct-key",
    abstract: "Sửa đáp án sai sau khi thi – correct a wrong key of a finished room.",
    discussion: """
      Logs the correction, with the approvals of two of chair and secretary, in the log that goes \
      on after the room (EXAM/c1), and a new score for everyone whose score it changes. Nothing is \
      taken back: both keys and both scores stay. Prints everyone whose outcome turns round.

      The corrected key replaces the former one. With several --accept each answer is right by \
      itself. An answer is written as in `bank try`: B; A C; 1=B 2=A; a word; a number; 2..3.

      Example:
        khoathi exam correct-key p03 LAW-014 --answer B --bank QuestionBanks/legal-officer \\
          --reason "Biên bản số 7" --dry-run
        khoathi exam correct-key p03 LAW-014 --answer B --bank QuestionBanks/legal-officer \\
          --reason "Biên bản số 7" --approve chair.key --approve secretary.key

      JSON: item, old, new (key documents), rescored (number), scores and flips (lists of \
      candidate, before, after; each raw, max in hundredths and result), event, origin, vkey, \
      checkpoint, witnessed, results (all of them null or absent in a dry run).
      """)

  @Argument(help: "The finished exam's folder.") var exam: String
  @Argument(help: "The item's id.") var item: String
  @OptionGroup var right: RightAnswer
  @Option(help: "Why, with the minutes' number.") var reason: String
  @Flag(help: "Only show what it would change.") var dryRun = false
  @OptionGroup var approval: ApprovalOptions
  @OptionGroup var options: OutputOptions

  mutating func run() async throws {
    let command = self
    let shown = try await explained(options.language) {
      let room = try FinishedRoom(ExamFolder(command.exam))
      return command.dryRun ? try command.tried(room) : try await command.corrected(room)
    }
    if options.json { Console.json(shown) } else { Console.data(shown.text(options)) }
  }

  private func tried(_ room: FinishedRoom) throws -> CorrectionShown {
    let state = try room.continuation(try room.continuationEvents())
    let fix = try fix(state)
    let changes = try state.changes(by: try CorrectedKey(json: fix.new))
    return CorrectionShown(fix, changes)
  }

  private func corrected(_ room: FinishedRoom) async throws -> CorrectionShown {
    var decided: (fix: KeyFixEvent, changes: [ScoreChange])?
    let logged = try await room.log { state in
      let fix = try approval.approved(try fix(state), origin: state.origin)
      decided = (fix, try state.changes(by: try CorrectedKey(json: fix.new)))
      return try state.events(of: fix, leaf: room.leaf)
    }
    guard let (fix, changes) = decided else { throw ContinuationRefusal.notFinished }
    return CorrectionShown(fix, changes, logged: logged)
  }

  /// The correction without approvals.
  private func fix(_ state: Continuation) throws -> KeyFixEvent {
    let id = ItemID(item)
    guard let item = state.item(id), let former = state.committedKey(of: id),
      let old = state.document(of: id)
    else { throw ContinuationRefusal.itemNotUsed(id) }
    let corrected = try right.corrected(item, former: former, options)
    return KeyFixEvent(
      item: id, old: old, new: corrected.json, reason: reason, approvals: [], aid: .fresh())
  }
}
