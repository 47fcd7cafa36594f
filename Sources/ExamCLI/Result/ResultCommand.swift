import ArgumentParser

struct ResultCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result",
    abstract: "Kết quả của kỳ thi nhiều phần – results over several parts.",
    subcommands: [ResultCombine.self])
}
