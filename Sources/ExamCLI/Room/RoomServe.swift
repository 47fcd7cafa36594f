import ArgumentParser
import SessionStore

struct RoomServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Mở máy chủ của một phòng thi – run the server of one room.",
    discussion: """
      The only process that writes the room's log. At its first start it shows the seed shares \
      and logs every paper; the exam then starts by itself at the committed time, collects every \
      sheet at its deadline, scores when the room has ended, and goes on answering until \
      khoathi room finish. Started again after a crash it goes on where the log ends.

      After khoathi room enrol it speaks TLS 1.3 with enrolled machines only, with no way around; \
      before that plain HTTP on loopback, for rehearsals.

      Started again, it takes the mirror that was in use, and goes on by the machine's monotonic \
      clock: a wall clock that was set meanwhile changes nothing. When the machine itself was \
      started anew and its clock does not fit what the log knew last, or the start or a deadline \
      lies between, it does not serve until two officials have read another clock and that time \
      is given, for this one start: --clock-confirmed 2026-11-23T07:31. A time that is more than \
      two minutes off the machine's clock is refused, so it cannot stay in a unit file.

      Example:
        khoathi room serve p03 --host 0.0.0.0 --port 8443
      """)

  @Argument(help: "The exam's folder, made by khoathi exam commit.")
  var exam: String

  @Option(help: "Address to listen on, 0.0.0.0 for all; loopback only, while nothing is enrolled.")
  var host = "127.0.0.1"

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 0

  @Option(help: "The mirror file, best on another disk; otherwise the one in use.")
  var mirror: String?

  @Flag(help: "Begin a new mirror there: the old one is lost or damaged.")
  var newMirror = false

  @Option(help: "A witness of the policy whose other log is to be passed over; repeatable.")
  var despite: [String] = []

  @Option(
    help: """
      The time that two officials read just now, 2026-11-23T07:31 in Việt Nam or with its zone: go \
      by the machine's clock if it shows it too, and log that.
      """)
  var clockConfirmed: OfficialTime?

  @OptionGroup var options: OutputOptions

  func validate() throws {
    try RoomServing.validate(ExamFolder(exam), host: host, port: port)
  }

  mutating func run() async throws {
    let (serving, options) = (
      RoomServing(
        folder: ExamFolder(exam), host: host, port: port, mirror: mirror, newMirror: newMirror,
        despite: despite, clockReading: clockConfirmed?.reading), options
    )
    try await explained(options.language) { try await serving.run(options) }
  }
}
