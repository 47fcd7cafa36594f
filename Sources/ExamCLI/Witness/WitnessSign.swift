import ArgumentParser
import Assessment
import Foundation
import TransparencyLog
import WitnessServer

struct WitnessSign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Ký chứng một yêu cầu trên USB – cosign a request that came on a stick.",
    discussion: """
      Prints the cosignature lines. Exit code 1 when the log has been rewritten: then nothing is \
      signed and both heads are kept.

      Example:
        khoathi witness sign p03.req --key ws.key --log vkey.txt --state ws > p03.cosig
      """)

  @Argument(help: "The file that khoathi witness request made.") var file: String
  @OptionGroup var witness: WitnessOptions
  @OptionGroup var options: OutputOptions

  private struct Said: Encodable {
    let status: Int
    let lines: String
    let known: Int?
    let evidence: String?
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let bytes = try SourceFiles.file(file).bytes
      let (desk, _) = try witness.desk(options)
      let reply = desk.answer(bytes, now: Int(Date.now.timeIntervalSince1970))
      if options.json {
        Console.json(
          Said(
            status: reply.status, lines: reply.status == 200 ? reply.body : "",
            known: reply.type == "text/x.tlog.size" ? Int(reply.body.dropLast()) : nil,
            evidence: reply.evidence))
      } else if reply.status == 200 {
        Console.data(String(reply.body.dropLast()))
      }
      guard let words = WitnessWords.words(reply, options) else { return }
      Console.note(Console.visible(words))
      throw reply.refusal?.isEvidence == true ? ExitCode.found : ExitCode.couldNot
    }
  }
}
