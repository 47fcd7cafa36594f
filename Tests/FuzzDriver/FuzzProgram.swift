import CLibFuzzer
import Foundation
import WireFuzz

/// One parser under libFuzzer: `KHOATHI_PARSER=NAME khoathi-fuzz [libFuzzer's arguments]`.
///
/// Besides: `--names` prints the parsers; `--seeds CORPORA DIR` writes the kept inputs and the
/// samples as files; `--lines DIR` prints the files as lines of a corpus; `--stretch CORPORA` tries
/// the kept inputs at the largest size.
@main
enum FuzzProgram {
  static let parser = WireParser(
    rawValue: ProcessInfo.processInfo.environment["KHOATHI_PARSER"] ?? "")

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--names" {
      print(WireParser.allCases.map(\.rawValue).joined(separator: " "))
      return
    }
    guard let parser else {
      FileHandle.standardError.write(Data("KHOATHI_PARSER names no parser\n".utf8))
      exit(64)
    }
    switch (arguments.first, arguments.dropFirst().first, arguments.dropFirst(2).first) {
    case ("--seeds", .some(let corpora), .some(let folder)):
      try InputFiles.write(inputs(of: parser, corpora), to: folder)
    case ("--lines", .some(let folder), nil):
      for input in try InputFiles.read(folder) { print(EscapedLine.encode(input)) }
    case ("--stretch", .some(let corpora), nil):
      for input in try inputs(of: parser, corpora) {
        for long in Corpus.stretched(input, to: parser.largest) { Execution.run(long) }
      }
      Execution.tell()
    default: fuzz()
    }
  }

  private static func inputs(of parser: WireParser, _ corpora: String) throws -> [[UInt8]] {
    let folder = URL(filePath: corpora)
    return try Corpus.inputs(of: parser, in: folder) + Samples.inputs(of: parser)
  }

  private static func fuzz() -> Never {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    atexit { Execution.tell() }
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        Execution.run(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }
}
