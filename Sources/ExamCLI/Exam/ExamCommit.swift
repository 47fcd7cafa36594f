import ArgumentParser
import Assessment
import Foundation

struct ExamCommit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Chốt ngân hàng, ma trận, danh sách, giờ thi vào sự kiện đầu tiên của nhật ký.",
    discussion: """
      Reads the exam file and everything it names, refuses it when any draw could fall short or \
      the regulation profile is broken, and otherwise makes the exam's folder: commitments to \
      every item and key, the seed shares, the codes for the envelopes, the log key and the \
      log's first event (genesis), whose checkpoint belongs in the minutes.

      Example:
        khoathi exam commit exam.yaml --output p03

      exam.yaml:
        exam: 2026-vc01
        origin: thi.example.vn/2026-vc01/p03
        room: P03
        title: {vi: Kỳ tuyển dụng công chức 2026, en: Civil service recruitment 2026}
        part: {vi: Vòng 1 – Kiến thức chung, en: Round 1 – General knowledge}
        start: 2026-12-01T08:00:00+07:00
        bank: QuestionBanks/general-knowledge
        blueprint: QuestionBanks/blueprints/round1.yaml
        profile: QuestionBanks/profiles/vn-congchuc-2025.yaml
        profile_part: general       # only when the profile has parts; one log for each part
        roster: roster.csv          # sbd,name,born; exempt: the ground, for who need not sit
        seed_parties: [Hội đồng, {party: Ban giám sát, commit: BASE64}]   # khoathi exam share
        officials:
          - {name: Trần Văn Bình, role: chair, key: BASE64}   # khoathi key new official
        trustees: {needed: 2, list: [{name: Nguyễn An, recipient: age1…}, …]}  # key new trustee
        public_draw: "Xổ số miền Bắc, giải đặc biệt ngày 01/12/2026"

      With trustees the bank is sealed first, and its items are never read here:
        khoathi exam seal exam.yaml --output sealed
        khoathi exam commit exam.yaml --sealed sealed --output p03
      Then one party at least brings its own share, or there is a public_draw: else whoever runs \
      the server could commit again until the draw suits.
      Without trustees questions and keys lie in clear in the folder: for rehearsals only.
      """)

  @Argument(help: "The exam file (YAML).")
  var file: String

  @Option(name: .shortAndLong, help: "The folder to make.")
  var output: String

  @Option(help: "The folder that khoathi exam seal made.")
  var sealed: String?

  @Option(help: "Start this many seconds from now instead of the file's start.")
  var startIn: Int?

  @Option(help: "A witness policy file; without it nobody is asked (quorum none).")
  var policy: String?

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard startIn.map({ (0...31_536_000).contains($0) }) ?? true else {
      throw ValidationError("--start-in 0…31536000")
    }
  }

  mutating func run() async throws {
    let (file, output, startIn, policy) = (file, output, startIn, policy)
    let sealed = sealed
    let options = options
    try await explained(options.language) {
      let draft = try ExamDraft.read(file, sealed: sealed, options: options)
      if sealed == nil {
        try CeremonyCheck(definition: draft.definition, options: options).checkUnsealed()
      }
      let start = try startIn.map { Date.now.addingTimeInterval(TimeInterval($0)) } ?? draft.start()
      var writer = ExamWriter(draft: draft, start: start, policy: policy)
      let made = try writer.write(to: output)
      if options.json {
        Console.json(made)
      } else {
        Console.data(made.text(options))
      }
    }
  }
}
