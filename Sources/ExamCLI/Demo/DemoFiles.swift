import ArgumentParser
import Assessment
import Foundation

struct DemoFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files",
    abstract: "Viết exam.yaml, roster.csv và khóa của hai cán bộ – write a sample exam's files.",
    discussion: "Example: khoathi demo files /tmp/mau --banks QuestionBanks --candidates 30")

  @Argument(help: "The folder to make.") var folder: String
  @Option(help: "The folder with the sample banks.") var banks: String
  @Option(help: "How many candidates, 1 to 200.") var candidates = 1
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (1...200).contains(candidates) else { throw ValidationError("--candidates 1…200") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let chair = OfficialKey(name: "Trần Văn Bình")
      let secretary = OfficialKey(name: "Lê Thị Hoa")
      try chair.write(to: "\(folder)/chair.key")
      try secretary.write(to: "\(folder)/secretary.key")
      let banks = URL(filePath: banks).standardizedFileURL.path(percentEncoded: false)
      try write(Self.roster(candidates), "roster.csv")
      try write(
        Self.exam(banks: banks, chair: chair, secretary: secretary), "exam.yaml")
    }
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  private static func exam(
    banks: String, chair: OfficialKey, secretary: OfficialKey
  ) -> String {
    """
    exam: 2026-vc01
    origin: thi.example.vn/2026-vc01/p03
    room: P03
    title: {vi: Kỳ tuyển dụng công chức năm 2026, en: Civil service recruitment 2026}
    part: {vi: Vòng 1 – Kiến thức chung, en: Round 1 – General knowledge}
    start: 2026-12-01T08:00:00+07:00
    bank: '\(banks)/general-knowledge'
    blueprint: '\(banks)/blueprints/round1.yaml'
    profile: '\(banks)/profiles/vn-congchuc-2025.yaml'
    roster: roster.csv
    seed_parties: [Hội đồng tuyển dụng, Ban giám sát]
    officials:
      - {name: \(chair.name), role: chair, key: \(chair.publicKey)}
      - {name: \(secretary.name), role: secretary, key: \(secretary.publicKey)}

    """
  }

  private static func roster(_ count: Int) -> String {
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Bùi", "Đỗ", "Hồ"]
    let middles = ["Thị", "Văn", "Minh", "Ngọc", "Đức", "Thu", "Quang"]
    let given = [
      "Ánh", "Bình", "Cường", "Dũng", "Hạnh", "Hương", "Khánh", "Lộc", "Mỹ", "Nghĩa",
      "Phượng", "Quỳnh", "Sơn", "Thảo", "Tuyết", "Việt", "Ý",
    ]
    var lines = ["sbd,name,born"]
    for number in 1...count {
      let name = [
        families[number * 7 % families.count], middles[number * 5 % middles.count],
        given[number * 3 % given.count],
      ].joined(separator: " ")
      let sbd = String(repeating: "0", count: 4 - "\(number)".count) + "\(number)"
      let month = number % 12 + 1
      let day = number * 11 % 28 + 1
      let born =
        "\(1990 + number % 14)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      lines.append("\(sbd),\(name),\(born)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
