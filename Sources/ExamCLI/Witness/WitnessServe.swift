import ArgumentParser
import TransparencyLog
import WitnessServer

struct WitnessServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Ký chứng qua mạng – cosign heads over HTTP.",
    discussion: """
      C2SP tlog-witness: POST /add-checkpoint. The policy of an exam names the address on the \
      witness's line. A head that does not continue the last one is refused, and both are kept.

      Example:
        khoathi witness serve --key ws.key --log vkey.txt --state ws --port 8600
      """)

  @OptionGroup var witness: WitnessOptions

  @Option(help: "Address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 0

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port 0…65535") }
  }

  mutating func run() async throws {
    let (witness, host, port, options) = (witness, host, port, options)
    try await explained(options.language) {
      let (desk, key) = try witness.desk(options)
      let service = WitnessService(desk, host: host, port: port) { reply in
        guard let words = WitnessWords.words(reply, options) else { return }
        Console.note(Console.visible(words))
      }
      try await service.run { port in
        Console.note(
          options.words(
            "Nhân chứng \(key.name) nghe tại http://\(host):\(port)",
            "Witness \(key.name) listens at http://\(host):\(port)"))
      }
    }
  }
}
