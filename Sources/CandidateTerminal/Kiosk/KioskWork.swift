import ArgumentParser
import Foundation

/// What the terminal does for the machine it runs on, instead of an exam.
struct KioskWork: ParsableArguments {
  @Flag(help: "Read back whether this machine keeps a candidate inside the terminal.")
  var checkKiosk = false

  @Flag(help: "Print the findings of --check-kiosk as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Check the machine whose files are below this folder instead.", valueName: "folder"))
  var root: String?

  @Option(
    help: ArgumentHelp(
      "Put this Linux console in order and lock it until the machine starts anew; as root.",
      valueName: "tty"))
  var lockConsole: String?

  /// The part of the help that says what the check promises.
  static let discussion = """
    With --check-kiosk it reads back what Scripts/kiosk sets, a line for each setting: closed, \
    open with its remedy, or cannot tell. Ask as root on the running machine: only then can the \
    console be asked too, and to learn whether Ctrl-Alt-F2 works it tries to switch. With --json: \
    {"closed":false,"ok":18,"open":1,"unknown":1,"checks":[{"name":"sysrq",\
    "state":"ok|open|unknown","found":"kernel.sysrq = 438","remedy":{"vi":"…","en":"…"}}]}; \
    "remedy" is there unless the state is "ok". Exit codes: 0 all closed, 1 something open, 2 \
    nothing open but something cannot be told.
    """

  /// Whether anything is asked for here.
  var isWanted: Bool { checkKiosk || lockConsole != nil }

  func validate() throws {
    guard !(checkKiosk && lockConsole != nil) else {
      throw ValidationError("--check-kiosk and --lock-console do not go together")
    }
    guard checkKiosk || (!json && root == nil) else {
      throw ValidationError("--json and --root go with --check-kiosk")
    }
  }

  /// Does it; throws the exit code.
  func run() throws {
    if let lockConsole {
      guard let console = LinuxConsole(path: lockConsole, toSet: true), console.lock() else {
        let words = """
          khoathi-terminal: không khóa được – cannot lock the console '\(lockConsole)': \
          cần quyền root và một console của Linux – needs root and a Linux console.
          """
        FileHandle.standardError.write(Data((words + "\n").utf8))
        throw ExitCode(2)
      }
      return
    }
    let files = MachineFiles(root: root ?? "/")
    var facts = ConsoleFacts.none
    if root == nil, let console = LinuxConsole(path: KioskUnit(files).console) {
      facts = console.facts()
    }
    let report = KioskReport(findings: KioskCheck(files, console: facts).findings())
    print(json ? try report.json() : report.text)
    if report.exitCode != 0 { throw ExitCode(report.exitCode) }
  }
}
