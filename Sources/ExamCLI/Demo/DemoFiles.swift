import ArgumentParser
import Assessment
import Foundation

struct DemoFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files",
    abstract:
      "Viết tệp kỳ thi, danh sách, khóa, chính sách nhân chứng – write a sample exam's files.",
    discussion: """
      An exam in one part gets exam.yaml and roster.csv; one in several parts gets p1.yaml, \
      p1.csv and so on, with a few candidates exempt from a part. Two officials, three trustees \
      (two open the bank), a party's seed share and one witness get key files; policy.txt asks \
      for that witness. One throwaway passphrase in passphrase.txt opens them all.
      Example: khoathi demo files /tmp/mau --banks QuestionBanks --candidates 30
      """)

  @Argument(help: "The folder to make.") var folder: String
  @Option(help: "The folder with the sample banks.") var banks: String
  @Option(help: "How many candidates, 1 to 200.") var candidates = 1
  @Option(help: "recruitment (one part) or promotion (three parts).")
  var profile = DemoExam.recruitment
  @Option(help: "Where the witness will listen.")
  var witness = "http://127.0.0.1:8600"
  @Flag(help: "Without trustees and share: questions and keys stay in clear.")
  var unsealed = false
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (1...200).contains(candidates) else { throw ValidationError("--candidates 1…200") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let keys = try DemoKeys(folder: folder)
      let (officials, trustees) = (try keys.officials(), unsealed ? "" : try keys.trustees())
      try write(try keys.policy(url: witness), "policy.txt")
      let banks = URL(filePath: banks).standardizedFileURL.path(percentEncoded: false)
      for part in profile.parts {
        let name = part.name.isEmpty ? "exam" : part.name
        let roster = part.name.isEmpty ? "roster.csv" : "\(part.name).csv"
        let party = "Ban giám sát"
        // A share is shown with its exam, so each part has its own.
        let share =
          unsealed
          ? party
          : try keys.share(
            of: party, origin: Self.origin(Self.id(profile, part)), file: "\(name).share")
        try write(Self.roster(candidates, part: part.id), roster)
        try write(
          Self.exam(
            profile, part, roster: roster, banks: banks, share: share,
            people: "\(trustees)officials:\n\(officials)"),
          "\(name).yaml")
      }
    }
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  private static func id(_ exam: DemoExam, _ part: DemoExam.Part) -> String {
    part.name.isEmpty ? exam.exam : "\(exam.exam).\(part.name)"
  }

  private static func origin(_ exam: String) -> String { "thi.example.vn/\(exam)/p03" }

  private static func exam(
    _ exam: DemoExam, _ part: DemoExam.Part, roster: String, banks: String, share: String,
    people: String
  ) -> String {
    let name = id(exam, part)
    let chosen = part.id.map { "profile_part: \($0)\n" } ?? ""
    return """
      exam: \(name)
      origin: \(origin(name))
      room: P03
      title: \(exam.title)
      part: \(part.title)
      start: 2026-12-01T08:00:00+07:00
      bank: '\(banks)/\(part.bank)'
      blueprint: '\(banks)/blueprints/\(part.blueprint).yaml'
      profile: '\(banks)/profiles/\(exam.profile).yaml'
      \(chosen)roster: \(roster)
      seed_parties: [Hội đồng thi, \(share)]
      \(people)
      """
  }

  /// What exempts a candidate from a part, for a few of them.
  private static func exemption(_ number: Int, _ part: String?) -> String {
    switch part {
    case "english" where number % 10 == 4: "Chứng chỉ tiếng Anh B1 số A\(1_000 + number)"
    case "informatics" where number % 10 == 7: "Bằng cao đẳng CNTT số C\(2_000 + number)"
    default: ""
    }
  }

  private static func roster(_ count: Int, part: String?) -> String {
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Bùi", "Đỗ", "Hồ"]
    let middles = ["Thị", "Văn", "Minh", "Ngọc", "Đức", "Thu", "Quang"]
    let given = [
      "Ánh", "Bình", "Cường", "Dũng", "Hạnh", "Hương", "Khánh", "Lộc", "Mỹ", "Nghĩa",
      "Phượng", "Quỳnh", "Sơn", "Thảo", "Tuyết", "Việt", "Ý",
    ]
    var lines = ["sbd,name,born,exempt"]
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
      lines.append("\(sbd),\(name),\(born),\(exemption(number, part))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
