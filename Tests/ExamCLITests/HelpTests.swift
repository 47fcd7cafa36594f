import Foundation
import Testing

struct HelpTests {
  private struct Help: Decodable { let command: Command }

  private struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?

    /// The words of every command that does something.
    var leaves: [[String]] {
      let own = (subcommands ?? []).filter { $0.commandName != "help" }
      if own.isEmpty { return [[commandName]] }
      return own.flatMap(\.leaves).map { [commandName] + $0 }
    }
  }

  @Test("Every command explains itself with an example")
  func examples() async throws {
    let dump = try await Program.run("--experimental-dump-help")
    let leaves = try dump.json(as: Help.self).command.leaves.map { Array($0.dropFirst()) }
    #expect(leaves.count > 20)
    for leaf in leaves {
      let help = try await Program.run(leaf + ["--help"])
      #expect(help.code == 0, "\(leaf)")
      let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let example = words.firstMatch(of: /Examples?\b/)?.range.lowerBound ?? words.endIndex
      let usage = words.range(of: "USAGE:")?.lowerBound ?? words.endIndex
      #expect(example < usage, "\(leaf)")
      #expect(words[..<usage].contains("khoathi \(leaf.joined(separator: " "))"), "\(leaf)")
    }
  }

  @Test(
    "A usage error exits 64 and prints nothing on standard output",
    arguments: [
      ["no-such-command"], ["bank", "lint"], ["bank", "lint", "x", "--language", "fr"],
      ["blueprint", "check", "x"], ["exam", "commit", "x"],
      ["exam", "commit", "x", "--output", "y", "--start-in", "-1"], ["paper", "show", "x"],
      ["room", "serve", "x", "--clock-confirmed"],
      ["room", "serve", "x", "--clock-confirmed", "07:31"],
      ["room", "serve", "x", "--port", "70000"], ["room", "rebuild", "x"],
      ["room", "open-code", "x", "--by", "Hoa", "--witness", "0001"],
      ["room", "decide", "x", "--candidate", "1", "--kind", "praise", "--reason", "y"],
      ["key", "new", "official", "Hoa"], ["key", "new", "share", "Hoa", "--output", "x"],
      ["key", "new", "witness", "hai chữ", "--output", "x"], ["audit", "verify", "x"],
      ["demo", "files", "x", "--banks", "y", "--candidates", "0"],
    ])
  func usage(arguments: [String]) async throws {
    let program = try await Program.run(arguments)
    #expect(program.code == 64)
    #expect(program.output.isEmpty)
    #expect(!program.errors.isEmpty)
  }
}
