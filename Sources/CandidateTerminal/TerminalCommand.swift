import ArgumentParser
import CandidateUI
import CursesTerminal
import Foundation
import RoomAPI
import RoomClient
import TextScreen

/// `khoathi-terminal`: the candidate's full-screen terminal.
@main
struct TerminalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "khoathi-terminal",
    abstract: "The candidate's terminal of one exam room.",
    discussion: """
      Takes over the whole terminal. Candidates log in with their number and access code, work on \
      their paper and get receipt code and result; every key is explained by ? on the screen.

      The session key lives in memory only. After a restart the candidate logs in again and finds \
      every saved response. Responses that wait for the room are in memory; with --journal they are \
      also in a file, encrypted with a key that the room gives at the login, and go out after a new \
      login at this machine unless another machine went on meanwhile. The file is erased when the \
      room has everything and the session is over. The other thing that is written to disk is \
      evidence: the terminal \
      remembers the last signed head of the room's log and, should the room show one that does \
      not continue it, keeps both in a file, tells the room, shows “chưa xác nhận” and goes on. \
      Check such a file with: khoathi audit verify --evidence FILE --vkey VKEY

      Candidates can quit (Ctrl-Q) at the login screen and after the hand-in only; Ctrl-C and \
      Ctrl-Z do nothing. A proctor ends the program from elsewhere with SIGTERM (kill PID), which \
      restores the terminal.

      With --enrolment the terminal enters over TLS 1.3 with the folder that khoathi room enrol made \
      for this machine: it trusts the exam's CA and nobody else, shows its own certificate, and \
      knows the room's address and the log's key from room.txt.

      With --practice there is no room: the paper comes from a file and nothing is sent or scored. \
      With --print one screen of it goes to standard output as plain text.

      Examples:
        khoathi-terminal --enrolment /media/stick/t07
        khoathi-terminal --room http://192.168.10.1:8080 --language vi
        khoathi-terminal --enrolment /media/stick/t07 --journal /var/lib/khoathi
        khoathi-terminal --room http://192.168.10.1:8080 --vkey vkey.txt --evidence /var/tmp
        khoathi-terminal --practice paper.json --responses responses.json
        khoathi-terminal --practice paper.json --print --size 80x24 --item HT-001
        khoathi-terminal --check-kiosk

      \(KioskWork.discussion)

      Needs a UTF-8 locale and a terminal of at least 40x12; 80x24 shows everything.
      Exit codes: 0 done, 2 could not, 64 usage.
      """)

  @Option(help: ArgumentHelp("The room server's address.", valueName: "url"))
  var room: String?

  @Option(
    help: ArgumentHelp("This machine's folder of khoathi room enrol.", valueName: "folder"))
  var enrolment: String?

  @Option(
    help: ArgumentHelp(
      "The log's vkey, or a file that holds it; else the first one that the room names counts.",
      valueName: "vkey"))
  var vkey: String?

  @Option(
    help: ArgumentHelp("Where to leave evidence against the room's log.", valueName: "folder"))
  var evidence = "."

  @Option(
    help: ArgumentHelp(
      "Keep responses that wait for the room in an encrypted file here; else in memory only.",
      valueName: "folder"))
  var journal: String?

  @Option(
    help: ArgumentHelp("Work on the paper in this file; - is standard input.", valueName: "file"))
  var practice: String?

  @Option(help: ArgumentHelp("Where to write the responses of the practice.", valueName: "file"))
  var responses: String?

  @Flag(name: .customLong("print"), help: "Print one screen of the practice and end.")
  var isPrinting = false

  @Option(
    help: ArgumentHelp("How large the printed screen is.", valueName: "columns>x<rows"),
    transform: Self.readSize)
  var size = Size(columns: 80, rows: 24)

  @Option(help: ArgumentHelp("The item that the practice begins with.", valueName: "id"))
  var item: String?

  @Option(help: "First language of the screens: vi or en. F2 changes it.")
  var language: Language = .vietnamese

  @Option(help: "Colours: normal, high or mono. F3 changes them.")
  var contrast: Contrast = .normal

  @OptionGroup(title: "Kiosk")
  var kiosk: KioskWork

  func validate() throws {
    if kiosk.isWanted { return }
    guard (room == nil && enrolment == nil) != (practice == nil) else {
      throw ValidationError(
        "give --enrolment with a folder, --room with an address or --practice with a file")
    }
    if practice != nil, journal != nil {
      throw ValidationError("--journal goes with a room")
    }
    if practice == nil, isPrinting || responses != nil || item != nil {
      throw ValidationError("--print, --responses and --item go with --practice")
    }
    guard (try? heads(nil)) != nil else { throw ValidationError("--vkey is no log key") }
    guard let room else { return }
    guard (enrolment != nil) == room.hasPrefix("https:") else {
      throw ValidationError("--room https://… goes with --enrolment, http://… without")
    }
    guard let url = URL(string: room), url.scheme == "http" || url.scheme == "https",
      url.host != nil
    else {
      throw ValidationError("--room needs an address such as http://127.0.0.1:8080")
    }
  }

  /// Columns and rows as `80x24`.
  private static func readSize(_ text: String) throws -> Size {
    let sides = text.split(separator: "x").map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      (1...500).contains(columns), (1...200).contains(rows)
    else { throw ValidationError("a size is columns and rows, for example 80x24") }
    return Size(columns: columns, rows: rows)
  }

  func run() throws {
    CursesScreen.forbidMemoryDumps()
    Interruption.watch()
    if kiosk.isWanted { return try kiosk.run() }
    do {
      if let practice {
        try practise(practice)
      } else {
        try sit()
      }
    } catch let refusal as TerminalRefusal {
      try stop(refusal.explanation)
    } catch let refusal as PracticeRefusal {
      try stop(refusal.explanation)
    } catch let failure as Enrolment.Failure {
      try stop(failure.explanation)
    } catch let refusal as JournalRefusal {
      try stop(refusal.explanation)
    }
  }

  private func sit() throws {
    let enrolled = try enrolment.map { (folder) in try Enrolment(folder: folder) }
    let transport = RoomTransport(enrolment: enrolled)
    defer { transport.closeNow() }
    let client = RoomClient(
      url: room ?? enrolled?.ticket.url ?? "", transport: transport,
      heads: try heads(enrolled?.ticket.vkey))
    let desk = try journal.map { (folder) in JournalDesk(try JournalFolder(folder)) }
    let errands = Errands(
      client: client, evidence: EvidenceFolder(path: evidence), journal: desk)
    var seat = try ScreenLoop.run { size in
      SeatProgram(
        CandidateState(size: size, language: language, contrast: contrast), errands: errands)
    }
    seat.finish()
  }

  /// What is known of the log before the room says anything; `enrolled` is the key in room.txt.
  private func heads(_ enrolled: String?) throws -> HeadKeeper {
    guard let vkey else {
      guard let enrolled else { return HeadKeeper() }
      return try HeadKeeper(vkey: enrolled)
    }
    let file = FileManager.default.contents(atPath: vkey)
    let text = file.map { String(decoding: $0, as: UTF8.self) } ?? vkey
    return try HeadKeeper(vkey: text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private func practise(_ path: String) throws {
    let reply = try PracticeFile.read(path)
    var state = CandidateState(
      practising: reply, size: size, language: language, contrast: contrast)
    if let item, !state.show(item: item) { throw PracticeRefusal.noSuchItem(item) }
    if isPrinting {
      print(screen(for: state, size: size).text.joined(separator: "\n"))
      return
    }
    if path == "-" { PracticeFile.reopenKeyboard() }
    let end = try ScreenLoop.run { _ in SeatProgram(state, errands: nil) }
    if let responses { try PracticeFile.write(end.state.responses, to: responses) }
  }

  private func stop(_ explanation: String) throws {
    FileHandle.standardError.write(Data((explanation + "\n").utf8))
    throw ExitCode(2)
  }
}

extension Language: ExpressibleByArgument {}
extension Contrast: ExpressibleByArgument {}
