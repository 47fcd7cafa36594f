import ArgumentParser
import Assessment
import CursesTerminal
import Foundation
import RoomClient
import RoomServer
import SessionStore
import TextScreen

struct RoomRehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Thử mọi máy trước ngày thi bằng một bài thi giả – try every machine beforehand.",
    discussion: """
      Makes a small exam of its own in a new folder (EXAM-rehearsal-1, …), serves it at the real \
      room's address with the real exam's certificates, and follows its log: one row a machine. At \
      each machine somebody logs in with the machine's number and the one code that is shown, and \
      answers five questions: letters, arrows with Enter, several choices, digits, and a Vietnamese \
      sentence that stands on the screen. After its third response each connection is cut once, so \
      that the machine has to come back by itself. It ends when everybody has handed in, when the \
      time is up, or with Q; then it prints the list of machines with what is wrong and what to do.

      Nothing here is the real exam: its log, its folder and every screen say BUỔI THỬ MÁY, the \
      real log is never opened, and it is refused while the real room is served. The list is also \
      kept in the folder, as a page to print (rehearsal.html) and as rehearsal.json.

      Exit codes: 0 every machine is ready, 1 one is not or never came, 2 could not.

      Examples:
        khoathi room rehearse p03
        khoathi room rehearse p03 --minutes 10 --json > p03-rehearsal.json
        khoathi room rehearse p03 --seats 4 --port 8080
      """)

  @Argument(help: "The real exam's folder, made by khoathi exam commit.") var exam: String
  @Option(help: "Address to listen on; all of the machine's where terminals are enrolled.")
  var host: String?
  @Option(help: "Port to listen on; else the one that the terminals were enrolled for.")
  var port: Int?
  @Option(help: "How long it may take.") var minutes = 15
  @Option(help: "How many seats, where no terminal is enrolled.") var seats = 2
  @Option(name: .shortAndLong, help: "The folder to make.") var output: String?
  @Flag(help: "Lines on stderr instead of a full screen.") var plain = false
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (1...240).contains(minutes) else { throw ValidationError("--minutes 1…240") }
    guard (1...2_000).contains(seats) else { throw ValidationError("--seats 1…2000") }
    try RoomServing.validate(ExamFolder(exam), host: host ?? "127.0.0.1", port: port ?? 0)
  }

  mutating func run() throws {
    let command = self
    try explainedNow(options.language) {
      guard ProcessGuard.forbidDumps() else { throw CouldNot("prctl") }
      let run = try command.prepared()
      Task.detached { await run.run() }
      try command.follow(run)
      let progress = run.now
      if let failure = progress.failure { throw failure }
      let list = RehearsalList(exam: run.exam, trials: progress.trials)
      try list.keep()
      list.show(command.options)
      guard list.isOK else { throw ExitCode.found }
    }
  }

  private func prepared() throws -> RehearsalRun {
    let real = ExamFolder(exam)
    guard real.exists else { throw ExamFolderFailure.notFound(path: exam) }
    guard !EventLog.isServed(at: real.path(ExamPath.log)) else {
      throw CouldNot(
        options.words(
          "Phòng thi thật đang mở ở \(exam): dừng máy chủ đó rồi mới thử máy.",
          "The real room of \(exam) is being served: stop that server first."))
    }
    let isEnrolled = real.isEnrolled
    let host = host ?? (isEnrolled ? "0.0.0.0" : "127.0.0.1")
    let terminals =
      isEnrolled ? try real.enrolled().filter { $0.kind == .terminal }.map(\.name) : []
    if isEnrolled, terminals.isEmpty {
      throw CouldNot(
        options.words(
          "Chưa có máy nào được cấp chứng chỉ: khoathi room enrol \(exam) --terminals 30 …",
          "No terminal is enrolled: khoathi room enrol \(exam) --terminals 30 …"))
    }
    let tls = isEnrolled ? try RoomTLS(real, host: host) : nil
    let shown = isEnrolled ? try real.serverHosts().first ?? host : host
    let made = try RehearsalExam.make(
      for: real, seats: RehearsalSeat.seats(terminals: terminals, count: seats), minutes: minutes,
      output: output)
    return try RehearsalRun(made, host: host, port: try port ?? real.enrolledPort(), tls: tls) {
      "\(isEnrolled ? "https" : "http")://\(HostAddress.inURL(shown)):\($0)"
    }
  }

  /// Shows the rehearsal until it is over.
  private func follow(_ run: RehearsalRun) throws {
    let isScreen =
      !plain && !options.json && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    guard isScreen else { return RehearsalLines(run, options).follow() }
    CursesScreen.forbidMemoryDumps()
    Interruption.watch()
    do throws(TerminalRefusal) {
      let language = options.language
      _ = try ScreenLoop.run { size in
        RehearsalProgram(run, size: size, language: language)
      }
    } catch {
      return RehearsalLines(run, options).follow()
    }
    run.stop()
    while !run.now.isOver { Thread.sleep(forTimeInterval: 0.05) }
  }
}

extension ExamFolder {
  /// The port that the terminals' folders name; 0, any free one, where nothing is enrolled.
  fileprivate func enrolledPort() throws -> Int {
    guard isEnrolled else { return 0 }
    let text = String(
      decoding: try bytes("\(TLSPath.proctor)/\(Enrolment.ticketName)"), as: UTF8.self)
    let url = RoomTicket(text: text).flatMap { URL(string: $0.url) }
    return url?.port ?? 0
  }
}
