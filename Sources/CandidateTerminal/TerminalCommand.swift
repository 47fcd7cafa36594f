import ArgumentParser
import CandidateUI
import CursesTerminal
import Foundation
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

      The session key lives in memory only and nothing is written to disk. After a restart the \
      candidate logs in again and finds every saved response.

      Candidates can quit (Ctrl-Q) at the login screen and after the hand-in only; Ctrl-C and \
      Ctrl-Z do nothing. A proctor ends the program from elsewhere with SIGTERM (kill PID), which \
      restores the terminal.

      Example:
        khoathi-terminal --room http://192.168.10.1:8080 --language vi

      Needs a UTF-8 locale and a terminal of at least 40x12; 80x24 shows everything.
      Exit codes: 0 done, 2 could not, 64 usage.
      """)

  @Option(help: ArgumentHelp("The room server's address.", valueName: "url"))
  var room: String

  @Option(help: "First language of the screens: vi or en. F2 changes it.")
  var language: Language = .vietnamese

  @Option(help: "Colours: normal, high or mono. F3 changes them.")
  var contrast: Contrast = .normal

  func validate() throws {
    guard let url = URL(string: room), url.scheme == "http" || url.scheme == "https",
      url.host != nil
    else {
      throw ValidationError("--room needs an address such as http://127.0.0.1:8080")
    }
  }

  func run() throws {
    CursesScreen.forbidMemoryDumps()
    Interruption.watch()
    do {
      try TerminalLoop.run(room: room, language: language, contrast: contrast)
    } catch {
      FileHandle.standardError.write(Data((error.explanation + "\n").utf8))
      throw ExitCode(2)
    }
  }
}

extension Language: ExpressibleByArgument {}
extension Contrast: ExpressibleByArgument {}
