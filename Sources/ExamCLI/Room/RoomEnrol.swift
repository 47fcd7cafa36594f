import ArgumentParser
import Foundation
import RoomServer
import SessionStore

struct RoomEnrol: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: "Cấp chứng chỉ cho máy chủ và từng máy thi – certificates for server and terminals.",
    discussion: """
      The first time it makes the exam's own CA (P-256), a certificate for the server under the \
      addresses of --host, 127.0.0.1 and localhost, and one for the proctor's commands on the \
      server machine. From then on the room speaks TLS 1.3 with enrolled machines and with nobody \
      else. Everything is good until --days after the committed start.

      DIR gets one folder a terminal, t01, t02, …, to be carried to that machine on a stick: \
      ca.pem, terminal.pem, terminal.key and room.txt (the room's address, the log's key). There:
        khoathi-terminal --enrolment /path/to/t07
      Each folder is a key to the room: delete it from the stick and from DIR afterwards.

      The CA's key stays in the exam's folder, sealed with a passphrase, so that terminals can be \
      added; with --destroy-ca it is forgotten and nobody can. The server follows the list while \
      it runs: --revoke puts a terminal out within a second. --host in a later run gives the \
      server a new certificate, from its next start. Without any of these the list is printed.

      Examples:
        khoathi room enrol p03 --terminals 30 --host 192.168.10.1 --output sticks
        khoathi room enrol p03 --revoke t07
        khoathi room enrol p03 --terminals 1 --output spare
      """)

  @Argument(help: "The exam's folder, made by khoathi exam commit.") var exam: String
  @Option(help: "How many terminals to enrol.") var terminals = 0
  @Option(help: "Their names: one %d, or %02d with its width.") var name = "t%02d"
  @Option(help: "An address or host name of the server; repeatable, the first is in room.txt.")
  var host: [String] = []
  @Option(help: "The server's port, for room.txt.") var port = 8_443
  @Option(name: .shortAndLong, help: "The folder to make for the terminals' folders.")
  var output: String?
  @Option(help: "Days after the committed start until which the certificates are good.")
  var days = 30
  @Option(help: "The name of a terminal that may enter no more; repeatable.")
  var revoke: [String] = []
  @Flag(help: "Forget the CA's key: no terminal can be added any more.") var destroyCa = false
  @OptionGroup var passphrases: PassphraseOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (0...20_000).contains(terminals) else { throw ValidationError("--terminals 0…20000") }
    guard (terminals > 0) == (output != nil) else {
      throw ValidationError("--terminals N đi cùng --output DIR – goes with --output DIR")
    }
    guard TerminalNames(pattern: name) != nil else {
      throw ValidationError("--name t%02d: chữ, số, - và một %d – letters, digits, - and one %d")
    }
    guard (1...65_535).contains(port) else { throw ValidationError("--port 1…65535") }
    guard (1...3_650).contains(days) else { throw ValidationError("--days 1…3650") }
  }

  mutating func run() throws {
    let command = self
    try explainedNow(options.language) {
      let desk = try EnrolmentDesk(
        ExamFolder(command.exam), passphrases: command.passphrases, port: command.port)
      let revoked = try desk.revoke(command.revoke)
      if !desk.isBegun, command.terminals > 0 || !command.host.isEmpty || command.destroyCa {
        try desk.begin(hosts: command.host, days: command.days, keepsKey: !command.destroyCa)
      } else if !command.host.isEmpty {
        try desk.renewServer(hosts: command.host)
      }
      if let output = command.output, let names = TerminalNames(pattern: command.name) {
        try desk.enrol(
          command.terminals, names: names, host: command.host.first, output: output)
      }
      if command.destroyCa { try desk.destroyKey() }
      let overview = try desk.overview()
      EnrolmentShown(command.options).show(
        overview, revoked: revoked, output: command.output)
    }
  }
}
