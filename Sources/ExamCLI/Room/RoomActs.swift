import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import RoomAPI
import RoomClient

extension ActRequest {
  /// The act that logs this event.
  init(_ event: some EventBody) throws {
    self.init(
      act: event.kind.rawValue, body: Base64.encode(try event.json.encoded()))
  }
}

struct RoomOpenCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open-code",
    abstract: "Ghi việc mở phong bì mã ca thi – record the opening of the session code.",
    discussion: """
      At the signal, before two candidates who witness it.
      Example: khoathi room open-code p03 --by "Lê Thị Hoa" --witness 0001 --witness 0002
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "Who opens the envelope.") var by: String
  @Option(help: "A candidate who witnesses it; twice.") var witness: [String]

  func validate() throws {
    guard Set(witness).count == 2 else {
      throw ValidationError("--witness SBD --witness SBD: hai thí sinh khác nhau – two candidates")
    }
  }

  mutating func run() async throws {
    let event = CodeOpenEvent(by: by, witnesses: witness)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}

struct RoomMessage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "Nhắn một hoặc mọi thí sinh – announce something to one or all.",
    discussion: "Example: khoathi room message p03 --by \"Lê Thị Hoa\" \"Còn 15 phút\"")

  @OptionGroup var room: RoomOptions
  @Argument(help: "What to say.") var text: String
  @Option(help: "Who says it.") var by: String
  @Option(help: "A candidate number; all when left out.") var candidate = "*"

  mutating func run() async throws {
    let event = MessageEvent(candidate: candidate, text: text, by: by)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}

struct RoomAdmit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admit",
    abstract: "Chủ tịch cho vào phòng người đến muộn quá hạn – admit a candidate past the limit.",
    discussion: "Example: khoathi room admit p03 --candidate 0007 --minutes 12 --approve chair.key")

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "How many minutes late.") var minutes: Int

  mutating func run() async throws {
    let event = LateAdmitEvent(
      candidate: CandidateNumber(candidate), minutes: minutes, approvals: [], aid: .fresh())
    let (room, approval) = (room, approval)
    try await room.perform { try await $0.act(try approval.signed(event, exam: room.exam)) }
  }
}

struct RoomExtend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "Thêm phút cho một hoặc mọi thí sinh – grant minutes to one or all.",
    discussion: """
      Two officials approve; the reason is logged and the verifier recomputes every deadline.
      Example: khoathi room extend p03 --minutes 5 --reason "Mất điện" \
      --approve chair.key --approve secretary.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "A candidate number; all when left out.") var candidate = "*"
  @Option(help: "Minutes to add.") var minutes: Int
  @Option(help: "Why.") var reason: String

  mutating func run() async throws {
    let event = ExtendEvent(
      candidate: candidate, minutes: minutes, reason: reason, approvals: [], aid: .fresh())
    let (room, approval) = (room, approval)
    try await room.perform { try await $0.act(try approval.signed(event, exam: room.exam)) }
  }
}

struct RoomDecide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Quyết định xử lý vi phạm sau khi chấm – a decision on a violation, after scoring.",
    discussion: """
      The result is computed again from the exact fraction of the profile; both scores stay.
      Kinds: exam_reprimand (khiển trách), exam_warning (cảnh cáo), exam_suspension (đình chỉ), \
      exam_annulment (hủy kết quả).
      Example: khoathi room decide p03 --candidate 0007 --kind exam_reprimand \
      --reason "Biên bản số 3" --approve chair.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "The form of discipline.") var kind: String
  @Option(help: "Why, with the minutes' number.") var reason: String

  func validate() throws {
    guard Discipline(rawValue: kind) != nil else {
      let kinds = Discipline.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--kind: \(kinds)")
    }
  }

  mutating func run() async throws {
    let event = DecisionEvent(
      candidate: CandidateNumber(candidate), what: kind, reason: reason, approvals: [],
      aid: .fresh())
    let (room, approval) = (room, approval)
    try await room.perform { try await $0.act(try approval.signed(event, exam: room.exam)) }
  }
}
